//! The one pass over the XML that docx-rs wrote: children in the order of the schema, what is missing
//! added, what is wrong dropped.
//!
//! Text streams through untouched; only the small property elements are held, sorted and written again.
//! What to do stands in the tables below, in the words of ECMA-376 part 1, annex A.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

/// Elements whose children the schema puts in this order. A child that is not named goes last.
const ORDER: &[(&str, &str)] = &[
    (
        "w:pPr",
        "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr \
         w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:snapToGrid w:spacing w:ind \
         w:contextualSpacing w:jc w:textDirection w:textAlignment w:outlineLvl w:rPr w:sectPr",
    ),
    (
        "w:rPr",
        "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:strike w:color w:spacing w:sz w:szCs w:highlight w:u \
         w:vertAlign w:lang",
    ),
    ("w:pBdr", "w:top w:left w:bottom w:right w:between w:bar"),
    (
        "w:tblPr",
        "w:tblStyle w:tblpPr w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout \
         w:tblCellMar w:tblLook",
    ),
    (
        "w:tblBorders",
        "w:top w:left w:bottom w:right w:insideH w:insideV",
    ),
    ("w:tblCellMar", "w:top w:left w:bottom w:right"),
    ("w:tblGrid", "w:gridCol"),
    ("w:trPr", "w:cantSplit w:trHeight w:tblHeader"),
    (
        "w:tcPr",
        "w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:vAlign",
    ),
    (
        "w:sectPr",
        "w:headerReference w:footerReference w:type w:pgSz w:pgMar w:pgNumType w:cols w:titlePg \
         w:docGrid",
    ),
];

/// Attributes the schema does not know there, and ids that differ from one run to the next.
const NOT_HERE: &[(&str, &str)] = &[("w:gridCol", "w:type"), ("w:p", "w14:paraId")];

/// Elements that say nothing when they are empty.
const NEEDS_CHILDREN: &[&str] = &["w:pPr", "w:rPr", "w:trPr", "w:tblBorders"];

/// Roots declare only the namespaces that are used.
const ROOTS: &[&str] = &["w:document", "w:hdr"];
const NAMESPACES: &[&str] = &["xmlns:w", "xmlns:r"];

/// `head_rows` says for every `w:trPr`, in the order of the document, whether its row repeats on each page.
pub fn finish(xml: &[u8], head_rows: &[bool]) -> Result<Vec<u8>, quick_xml::Error> {
    // docx-rs hands over bytes that come from strings.
    let xml = String::from_utf8_lossy(xml);
    let mut reader = Reader::from_str(&xml);
    let mut writer = Writer::new(Vec::with_capacity(xml.len()));
    let mut heads = head_rows.iter();
    loop {
        let event = reader.read_event()?;
        match &event {
            Event::Eof => break,
            Event::Start(tag) if order_of(tag).is_some() => {
                let element = Element::read(&mut reader, tag)?;
                element.finished(&mut heads).write(&mut writer)?;
            }
            Event::Empty(tag) if order_of(tag).is_some() => {
                Element::leaf(tag).finished(&mut heads).write(&mut writer)?;
            }
            Event::Start(tag) => writer.write_event(Event::Start(trimmed(tag)))?,
            Event::Empty(tag) => writer.write_event(Event::Empty(trimmed(tag)))?,
            _ => writer.write_event(event)?,
        }
    }
    Ok(writer.into_inner())
}

/// A property element, held whole. Properties hold no text.
struct Element {
    tag: BytesStart<'static>,
    children: Vec<Element>,
}

impl Element {
    fn leaf(tag: &BytesStart) -> Self {
        Self {
            tag: trimmed(tag),
            children: Vec::new(),
        }
    }

    /// The rest of an element whose start was just read.
    fn read(reader: &mut Reader<&[u8]>, tag: &BytesStart) -> Result<Self, quick_xml::Error> {
        let mut element = Self::leaf(tag);
        loop {
            match reader.read_event()? {
                Event::Start(tag) => element.children.push(Self::read(reader, &tag)?),
                Event::Empty(tag) => element.children.push(Self::leaf(&tag)),
                Event::End(_) | Event::Eof => break,
                _ => {}
            }
        }
        Ok(element)
    }

    fn finished<'a>(mut self, heads: &mut impl Iterator<Item = &'a bool>) -> Self {
        if self.is("w:trPr") && heads.next() == Some(&true) {
            self.children
                .push(Self::leaf(&BytesStart::new("w:tblHeader")));
        }
        self.children = self
            .children
            .into_iter()
            .map(|child| child.finished(heads))
            .collect();
        self.children.retain(|child| !child.says_nothing());
        if let Some(order) = order_of(&self.tag) {
            self.children.sort_by_key(|child| {
                let place = order.split_whitespace().position(|name| child.is(name));
                place.unwrap_or(usize::MAX)
            });
        }
        self
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> Result<(), quick_xml::Error> {
        if self.says_nothing() {
            return Ok(());
        }
        if self.children.is_empty() {
            writer.write_event(Event::Empty(self.tag.borrow()))?;
            return Ok(());
        }
        writer.write_event(Event::Start(self.tag.borrow()))?;
        for child in &self.children {
            child.write(writer)?;
        }
        writer.write_event(Event::End(self.tag.to_end()))?;
        Ok(())
    }

    fn says_nothing(&self) -> bool {
        self.children.is_empty() && NEEDS_CHILDREN.iter().any(|name| self.is(name))
    }

    fn is(&self, name: &str) -> bool {
        self.tag.name().as_ref() == name
    }
}

fn order_of(tag: &BytesStart) -> Option<&'static str> {
    ORDER
        .iter()
        .find(|(name, _)| *name == tag.name().as_ref())
        .map(|(_, order)| *order)
}

/// The tag without the attributes that do not belong there.
fn trimmed(tag: &BytesStart) -> BytesStart<'static> {
    let name = tag.name().as_ref().to_owned();
    let is_root = ROOTS.contains(&name.as_str());
    let kept = tag.attributes().flatten().filter(|attribute| {
        let key = attribute.key.as_ref();
        if is_root {
            NAMESPACES.contains(&key)
        } else {
            !NOT_HERE.contains(&(name.as_str(), key))
        }
    });
    BytesStart::new(name.clone())
        .with_attributes(kept)
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(xml: &str, head_rows: &[bool], expected: Expect) {
        match finish(xml.as_bytes(), head_rows) {
            Ok(bytes) => expected.assert_eq(&String::from_utf8_lossy(&bytes)),
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn children_come_in_the_order_of_the_schema() {
        check(
            r#"<w:pPr><w:rPr><w:sz w:val="28" /><w:b /></w:rPr><w:jc w:val="both" /><w:ind w:left="0" /><w:keepNext /><w:pStyle w:val="Body" /></w:pPr>"#,
            &[],
            expect![[
                r#"<w:pPr><w:pStyle w:val="Body"/><w:keepNext/><w:ind w:left="0"/><w:jc w:val="both"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:pPr>"#
            ]],
        );
    }

    #[test]
    fn properties_that_say_nothing_go() {
        check(
            r#"<w:p w14:paraId="00000001"><w:pPr><w:rPr /></w:pPr><w:r><w:rPr /><w:t>a</w:t></w:r></w:p>"#,
            &[],
            expect!["<w:p><w:r><w:t>a</w:t></w:r></w:p>"],
        );
    }

    #[test]
    fn head_rows_repeat() {
        check(
            r#"<w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr><w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr>"#,
            &[true, false],
            expect![
                "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr></w:tr>"
            ],
        );
    }

    #[test]
    fn attributes_the_schema_does_not_know_go() {
        check(
            r#"<w:tblGrid><w:gridCol w:w="10" w:type="dxa" /></w:tblGrid>"#,
            &[],
            expect![[r#"<w:tblGrid><w:gridCol w:w="10"/></w:tblGrid>"#]],
        );
    }

    #[test]
    fn text_passes_untouched() {
        check(
            r#"<w:t xml:space="preserve"> a &amp; b &lt;c&gt; </w:t>"#,
            &[],
            expect![[r#"<w:t xml:space="preserve"> a &amp; b &lt;c&gt; </w:t>"#]],
        );
    }

    #[test]
    fn a_broken_part_is_an_error_and_not_a_broken_file() {
        assert!(finish(b"<w:p></w:r>", &[]).is_err());
    }
}
