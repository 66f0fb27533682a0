//! The levels of the superior's plan, seen from one body: what concerns the levels below it, itself, its steering
//! committees; the rest is dropped. Deadlines are drawn forward where the order asks for it.

use super::carry::Carried;
use super::wording::{Voice, without_address};
use super::{SourcePart, Work};
use crate::plan::order::{is_steering, kind_rank, kinds_meant};
use crate::plan::practice::{practice, texts_for};
use crate::template::PartKind;
use crate::{LevelLine, Meeting, OrgKind, PartContent, Place, PlanLevel};

/// What a row is in the unit's own plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Lower,
    /// The plan does not say whom it concerns.
    Unknown,
    /// The unit's own steering committees.
    Steering,
    Own,
}

impl Role {
    /// Ends the id of a row that comes from a row of the superior's.
    fn suffix(self) -> &'static str {
        match self {
            Self::Lower => "cap-duoi",
            Self::Unknown => "rieng",
            Self::Steering => "ban-chi-dao",
            Self::Own => "cap-minh",
        }
    }

    fn voice(self) -> Voice {
        match self {
            Self::Lower => Voice::Lower,
            _ => Voice::Own,
        }
    }
}

/// A new row, and where its deadline came from.
pub(super) struct NewRow {
    pub role: Role,
    pub level: PlanLevel,
    pub source: Place,
    /// The superior's sentence about the deadline.
    pub theirs: String,
    /// Set by the program: why.
    pub moved: Option<String>,
}

impl Work<'_> {
    pub(super) fn levels(&mut self, part: &SourcePart, rows: &[PlanLevel]) {
        let own_part = self
            .template
            .parts_of(PartKind::Levels)
            .next()
            .map_or_else(|| part.id.clone(), |part| part.id.clone());
        let mut new = Vec::new();
        for row in rows.iter().filter(|row| !row.is_blank()) {
            let roles = self.roles(row, rows);
            self.title_passages(part, row, &roles, &own_part);
            for (role, kinds) in &roles {
                new.push(self.row(part, row, *role, kinds, roles.len() > 1));
            }
            self.line_passages(part, row, &roles, &own_part);
            if roles.is_empty() && !row.deadline_sentence().is_empty() {
                self.drop(
                    Place::new(&part.id, &row.id, "deadline"),
                    &format!("{}: thời hạn", row.title.trim()),
                    &row.deadline_sentence(),
                    &self.not_ours(row),
                );
            }
        }
        if !new.iter().any(|row| row.role == Role::Own) {
            new.push(self.usual_own_row());
        }
        new.sort_by_key(|row| row.role);
        self.name_group(&mut new);
        self.deadline = new
            .iter()
            .find(|row| row.role == Role::Own)
            .map(|row| row.level.deadline.clone())
            .unwrap_or_default();
        self.draw_forward(&mut new);
        for row in &new {
            self.deadline_passage(row, &own_part);
        }
        let levels = new.into_iter().map(|row| row.level).collect();
        self.draft
            .parts
            .insert(own_part, PartContent::Levels { levels });
    }

    /// What a row is in the unit's plan, with the kinds that it then concerns; nothing: it is not the unit's.
    fn roles(&self, row: &PlanLevel, all: &[PlanLevel]) -> Vec<(Role, Vec<OrgKind>)> {
        let kinds = kinds_meant(row);
        let unit = self.unit.term.kind;
        if kinds.is_empty() {
            return vec![(Role::Unknown, Vec::new())];
        }
        if unit == OrgKind::SteeringCommittee {
            let theirs = all.iter().any(is_steering);
            let is_own =
                kinds.contains(&OrgKind::SteeringCommittee) && (is_steering(row) || !theirs);
            return if is_own {
                vec![(Role::Own, vec![OrgKind::SteeringCommittee])]
            } else {
                Vec::new()
            };
        }
        let is_own = |kind: OrgKind| kind == self.level_kind();
        let is_lower =
            |kind: OrgKind| kind.is_committee() && kind_rank(kind) < kind_rank(self.level_kind());
        let mut roles = Vec::new();
        let lower: Vec<OrgKind> = kinds
            .iter()
            .copied()
            .filter(|kind| is_lower(*kind))
            .collect();
        let has_own = kinds.iter().copied().any(is_own);
        if !lower.is_empty() {
            roles.push((Role::Lower, lower));
        }
        if has_own && kinds.contains(&OrgKind::SteeringCommittee) {
            roles.push((Role::Steering, vec![OrgKind::SteeringCommittee]));
        }
        if has_own {
            roles.push((Role::Own, vec![unit]));
        }
        roles
    }

    /// The level at which the superior's plan counts the unit: a commune was a grassroots organization while there
    /// were districts.
    fn level_kind(&self) -> OrgKind {
        match self.unit.term.kind {
            OrgKind::CommuneCommittee if self.model == "ba-cap" => OrgKind::GrassrootsCommittee,
            kind => kind,
        }
    }

    fn row(
        &self,
        part: &SourcePart,
        row: &PlanLevel,
        role: Role,
        kinds: &[OrgKind],
        is_split: bool,
    ) -> NewRow {
        let lines = |lines: &[LevelLine], is_form: bool| -> Vec<LevelLine> {
            lines
                .iter()
                .filter(|line| concerns(line, role, kinds, self.level_kind(), is_form))
                .map(|line| self.line(line, role, kinds, is_form))
                .collect()
        };
        let mut level = PlanLevel {
            id: format!("{}.{}", row.id, role.suffix()),
            title: self.title(row, role, kinds, is_split),
            group: if role == Role::Unknown {
                row.group.clone()
            } else {
                String::new()
            },
            kinds: kinds.to_vec(),
            units: None,
            reviews: lines(&row.reviews, false),
            forms: lines(&row.forms, true),
            deadline: row.deadline.clone(),
            deadline_text: row.deadline_text.clone(),
            deadline_label: row.deadline_label.clone(),
            start: row.start.clone(),
            after: Vec::new(),
        };
        self.complete_row(&mut level, role);
        NewRow {
            role,
            level,
            source: Place::new(&part.id, &row.id, "deadline"),
            theirs: row.deadline_sentence(),
            moved: None,
        }
    }

    /// A row says what is reviewed; the unit's own also in which meeting.
    fn complete_row(&self, level: &mut PlanLevel, role: Role) {
        let kind = match role {
            Role::Own => self.unit.term.kind,
            Role::Steering => OrgKind::SteeringCommittee,
            Role::Lower | Role::Unknown => return,
        };
        if level.lines().next().is_none() || (role == Role::Own && level.reviews.is_empty()) {
            level.reviews = texts_for(&practice().reviews, kind)
                .enumerate()
                .map(|(at, text)| LevelLine {
                    id: format!("rieng-{}", at + 1),
                    text: self.styled(&self.unit.filled(text)),
                    ..LevelLine::default()
                })
                .collect();
        }
        let has_meeting = level.lines().any(|line| line.meeting_meant().is_some());
        let meeting = practice().level(kind).map(|level| level.meeting);
        if let Some(meeting) = meeting.filter(|_| role == Role::Own && !has_meeting) {
            level.forms.push(LevelLine {
                id: "rieng-hop".into(),
                text: self.styled(&format!(
                    "Tổ chức {} để sơ kết giữa nhiệm kỳ.",
                    self.meeting_words(meeting)
                )),
                meeting: Some(meeting),
                ..LevelLine::default()
            });
        }
    }

    fn meeting_words(&self, meeting: Meeting) -> String {
        match meeting {
            Meeting::Committee => {
                format!("hội nghị Ban Chấp hành {}", self.unit.term.party_org.trim())
            }
            other => other.in_words().to_owned(),
        }
    }

    fn line(&self, line: &LevelLine, role: Role, kinds: &[OrgKind], is_form: bool) -> LevelLine {
        let meeting = line.meeting_meant().filter(|_| is_form);
        LevelLine {
            id: line.id.clone(),
            text: self.line_text(line, role).text,
            kinds: if role == Role::Lower {
                let mut own = line.kinds.clone();
                own.retain(|kind| kinds.contains(kind));
                own
            } else {
                Vec::new()
            },
            meeting: if is_form {
                line.meeting.or(meeting)
            } else {
                None
            },
        }
    }

    fn line_text(&self, line: &LevelLine, role: Role) -> Carried {
        let sentence = line.sentence();
        match role {
            Role::Own => {
                let text = without_address(&sentence);
                let mut carried = self.carried(&text, Voice::Own);
                if self.unit.term.kind == OrgKind::SteeringCommittee {
                    carried.text = self.styled(&led_by(&carried.text, &self.unit.term.committee));
                }
                if text != sentence && carried.reason.is_empty() {
                    carried.reason = "Đề mục đã nêu đơn vị".into();
                }
                carried
            }
            _ => self.carried(&sentence, role.voice()),
        }
    }

    fn title(&self, row: &PlanLevel, role: Role, kinds: &[OrgKind], is_split: bool) -> String {
        let term = self.unit.term;
        let title = match role {
            Role::Unknown => row.title.trim().to_owned(),
            Role::Lower if !is_split => row.title.trim().to_owned(),
            Role::Lower => {
                let names: Vec<&str> = kinds.iter().map(|kind| kind.in_words()).collect();
                format!("Đối với {}", names.join(", "))
            }
            Role::Steering => format!(
                "Các Ban Chỉ đạo thực hiện chương trình hành động của {}",
                term.committee.trim()
            ),
            Role::Own => self.own_title(),
        };
        self.styled(&title)
    }

    fn own_title(&self) -> String {
        let term = self.unit.term;
        match term.kind {
            OrgKind::Cell => format!("Đối với {}", term.committee.trim()),
            kind if kind.is_committee() => format!("Ban Chấp hành {}", term.party_org.trim()),
            _ => term.committee.trim().to_owned(),
        }
    }

    /// The unit and its steering committees stand together under the level's name; alone, the unit has a heading of
    /// its own.
    fn name_group(&self, rows: &mut [NewRow]) {
        let has_steering = rows.iter().any(|row| row.role == Role::Steering);
        let name = practice()
            .level(self.unit.term.kind)
            .map_or("cấp mình", |level| level.name.as_str());
        for row in rows {
            match row.role {
                Role::Steering | Role::Own if has_steering => {
                    row.level.group = format!("Đối với {name}");
                }
                Role::Own if !row.level.title.starts_with("Đối với") => {
                    row.level.title = format!("Đối với {}", row.level.title);
                }
                _ => {}
            }
        }
    }

    /// The superior's plan says nothing of the unit's level.
    fn usual_own_row(&self) -> NewRow {
        let mut level = PlanLevel {
            id: format!("rieng.{}", Role::Own.suffix()),
            title: self.styled(&self.own_title()),
            kinds: vec![self.unit.term.kind],
            ..PlanLevel::default()
        };
        self.complete_row(&mut level, Role::Own);
        NewRow {
            role: Role::Own,
            level,
            source: Place::default(),
            theirs: String::new(),
            moved: None,
        }
    }

    fn title_passages(
        &mut self,
        part: &SourcePart,
        row: &PlanLevel,
        roles: &[(Role, Vec<OrgKind>)],
        own_part: &str,
    ) {
        let source = Place::new(&part.id, &row.id, "title");
        let text = match row.group.trim() {
            "" => row.title.trim().to_owned(),
            group => format!("{group} - {}", row.title.trim()),
        };
        if roles.is_empty() {
            self.drop(source, row.title.trim(), &text, &self.not_ours(row));
            return;
        }
        for (role, kinds) in roles {
            let title = self.title(row, *role, kinds, roles.len() > 1);
            let mut carried = Carried::new(title, "Ghi tên cấp của đơn vị");
            if *role == Role::Unknown {
                carried.open.push(
                    "Kế hoạch cấp trên không ghi mục này dành cho loại tổ chức nào: xem có áp dụng cho đơn vị không."
                        .into(),
                );
            }
            let target = self.target(own_part, row, *role, "title");
            self.record(source.clone(), row.title.trim(), &text, target, carried);
        }
    }

    fn line_passages(
        &mut self,
        part: &SourcePart,
        row: &PlanLevel,
        roles: &[(Role, Vec<OrgKind>)],
        own_part: &str,
    ) {
        let lines = row
            .reviews
            .iter()
            .map(|line| (line, "review"))
            .chain(row.forms.iter().map(|line| (line, "form")));
        for (line, field) in lines {
            let sentence = line.sentence();
            if sentence.is_empty() {
                continue;
            }
            let field = format!("{field}:{}", line.id);
            let source = Place::new(&part.id, &row.id, &field);
            let is_form = field.starts_with("form");
            let mut is_used = false;
            for (role, kinds) in roles {
                if concerns(line, *role, kinds, self.level_kind(), is_form) {
                    is_used = true;
                    let carried = self.line_text(line, *role);
                    let target = self.target(own_part, row, *role, &field);
                    self.record(source.clone(), row.title.trim(), &sentence, target, carried);
                }
            }
            if !is_used {
                let reason = if roles.is_empty() {
                    self.not_ours(row)
                } else {
                    let whom: Vec<&str> = line.kinds.iter().map(|kind| kind.in_words()).collect();
                    format!("Chỉ dành cho {}", whom.join(", "))
                };
                self.drop(source, row.title.trim(), &sentence, &reason);
            }
        }
    }

    fn target(&self, part: &str, row: &PlanLevel, role: Role, field: &str) -> Place {
        Place::new(part, &format!("{}.{}", row.id, role.suffix()), field)
    }

    fn not_ours(&self, row: &PlanLevel) -> String {
        let whom: Vec<&str> = kinds_meant(row)
            .iter()
            .map(|kind| kind.in_words())
            .collect();
        format!(
            "Việc của {}, không thuộc {}",
            whom.join(", "),
            self.unit.term.committee.trim()
        )
    }
}

/// Whether a line of a row goes into the row made of it.
fn concerns(
    line: &LevelLine,
    role: Role,
    kinds: &[OrgKind],
    level_kind: OrgKind,
    is_form: bool,
) -> bool {
    let has = |kind: OrgKind| line.kinds.contains(&kind);
    match role {
        Role::Unknown => true,
        Role::Lower => line.kinds.is_empty() || kinds.iter().any(|kind| has(*kind)),
        // What all bodies of the level review is for the committee; the steering committees have lines of their own.
        Role::Steering => has(OrgKind::SteeringCommittee) || (is_form && line.kinds.is_empty()),
        Role::Own => {
            line.kinds.is_empty() || has(level_kind) || kinds.iter().any(|kind| has(*kind))
        }
    }
}

/// "Ban chỉ đạo thực hiện các chương trình … tổ chức sơ kết …": the body by its own name.
fn led_by(text: &str, committee: &str) -> String {
    let starts = crate::vietnamese::folded(text).starts_with("ban chỉ đạo");
    match text.find(" tổ chức ") {
        Some(at) if starts => format!("{committee}{}", text.get(at..).unwrap_or_default()),
        _ => text.to_owned(),
    }
}
