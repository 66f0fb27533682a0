//! Who adopted it, and when: what the signature says, and which days cannot be.

use expect_test::expect;

use super::*;

/// Submits the sample as adopted by `body` and issues it; answers the lines of the signature in the frozen file.
fn signature_block(body: &str, signatory: &str) -> String {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let mut adopted = submission(&draft);
    adopted["issuing_body"] = json!(body);
    adopted["signatory"] = json!(signatory);
    machine.call("submit", adopted);
    machine.call("sign", signature(&draft));
    let view = machine.call("issue", numbering(&draft));
    let frozen = frozen_text(&mut machine, &view);
    let lines = frozen.lines().skip_while(|line| !line.starts_with("T/M"));
    lines
        .filter(|line| !line.trim().is_empty())
        .take(3)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn who_adopted_it_stands_above_the_signature() {
    expect![[r#"
        T/M ĐẢNG UỶ
        BÍ THƯ
        Lê Minh Khôi"#]]
    .assert_eq(&signature_block("committee", "nk-bi-thu"));
    expect![[r#"
        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ
        Nguyễn Thị Thu Hà"#]]
    .assert_eq(&signature_block("standing-board", "nk-pho-bi-thu"));
}

#[test]
fn both_bodies_are_offered_with_the_words_of_their_signature() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let view = opened(&mut machine, &draft);
    let bodies = view["bodies"].as_array().into_iter().flatten();
    let lines: Vec<String> = bodies
        .map(|one| {
            ["/body", "/name", "/signs_as"]
                .map(|name| text(one, name))
                .join(" | ")
        })
        .collect();
    expect![[r#"
        committee | Ban Chấp hành | T/M ĐẢNG UỶ
        standing-board | Ban Thường vụ | T/M BAN THƯỜNG VỤ"#]]
    .assert_eq(&lines.join("\n"));
}

/// It goes to the signatory after the meeting, and the meeting's day with it.
#[test]
fn the_day_of_the_meeting_is_kept() {
    let mut machine = Machine::new();
    let draft = submitted(&mut machine);
    machine.reopen();
    let view = opened(&mut machine, &draft);
    assert_eq!(text(&view, "/adopted_on"), "18/7/2028");
    assert_eq!(text(&view, "/issuing_body"), "committee");
}

#[test]
fn a_meeting_after_the_signature_is_refused() {
    let mut machine = Machine::new();
    let draft = submitted(&mut machine);
    let mut early = signature(&draft);
    early["signed_on"] = json!("17/7/2028");
    let (code, message) = machine.refused("sign", early);
    assert_eq!(code, "bad-date");
    expect!["Ngày ký 17/7/2028 trước ngày họp thông qua 18/7/2028."].assert_eq(&message);

    // The day of the number may be another than the one noted at the signature: it is held to the same.
    machine.call("sign", signature(&draft));
    let mut early = numbering(&draft);
    early["signed_on"] = json!("17/7/2028");
    let (_, again) = machine.refused("issue", early);
    assert_eq!(again, message);
}

#[test]
fn a_day_that_does_not_exist_is_refused_at_each_step() {
    let mut machine = Machine::new();
    let draft = machine.sample();
    let mut unreal = submission(&draft);
    unreal["adopted_on"] = json!("31/6/2028");
    let (code, _) = machine.refused("submit", unreal);
    assert_eq!(code, "errors-left");

    let unreal = |arguments: Value| {
        let mut arguments = arguments;
        arguments["signed_on"] = json!("30/2/2028");
        arguments
    };
    let mut words = String::new();
    for (step, arguments) in [
        ("submit", submission(&draft)),
        ("sign", signature(&draft)),
        ("issue", numbering(&draft)),
    ] {
        if step != "submit" {
            let (code, message) = machine.refused(step, unreal(arguments.clone()));
            assert_eq!(code, "bad-date");
            words = message;
        }
        machine.call(step, arguments);
    }
    expect!["Ngày ký “30/2/2028” không phải là một ngày có thật."].assert_eq(&words);
}
