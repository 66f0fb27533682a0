//! What CUPS answers: a status, then groups of attributes.

use std::io::Cursor;

use ipp::model::{DelimiterTag, StatusCode};
use ipp::parser::IppParser;
use ipp::prelude::{IppAttributeGroup, IppRequestResponse, IppValue};
use ipp::reader::IppReader;

use crate::PrintFault;

pub struct Answer(IppRequestResponse);

impl Answer {
    /// A refusal is a fault.
    pub fn read(bytes: Vec<u8>) -> Result<Self, PrintFault> {
        let answer = IppParser::new(IppReader::new(Cursor::new(bytes)))
            .parse()
            .map(Self)
            .map_err(|fault| PrintFault::Broken {
                detail: format!("the answer is no IPP: {fault}"),
            })?;
        match answer.0.header().status_code() {
            status if status.is_success() => Ok(answer),
            StatusCode::ClientErrorNotFound | StatusCode::ClientErrorGone => {
                Err(PrintFault::NotFound)
            }
            StatusCode::ServerErrorNotAcceptingJobs => Err(PrintFault::NotAccepting),
            status => Err(PrintFault::Refused {
                detail: answer.refusal(status),
            }),
        }
    }

    fn refusal(&self, status: StatusCode) -> String {
        let said = self
            .groups(DelimiterTag::OperationAttributes)
            .find_map(|group| group.text("status-message"));
        match said {
            Some(said) => format!("{status}: {said}"),
            None => status.to_string(),
        }
    }

    pub fn printers(&self) -> impl Iterator<Item = Attributes<'_>> {
        self.groups(DelimiterTag::PrinterAttributes)
    }

    pub fn printer(&self) -> Result<Attributes<'_>, PrintFault> {
        self.printers().next().ok_or_else(incomplete)
    }

    pub fn job(&self) -> Result<Attributes<'_>, PrintFault> {
        self.groups(DelimiterTag::JobAttributes)
            .next()
            .ok_or_else(incomplete)
    }

    fn groups(&self, tag: DelimiterTag) -> impl Iterator<Item = Attributes<'_>> {
        self.0.attributes().groups_of(tag).map(Attributes)
    }
}

/// What was asked for is not in the answer.
pub fn incomplete() -> PrintFault {
    PrintFault::Broken {
        detail: "the answer lacks what was asked for".to_owned(),
    }
}

#[derive(Clone, Copy)]
pub struct Attributes<'a>(&'a IppAttributeGroup);

impl<'a> Attributes<'a> {
    pub fn integer(self, name: &str) -> Option<i32> {
        match self.value(name)? {
            IppValue::Integer(number) | IppValue::Enum(number) => Some(*number),
            _ => None,
        }
    }

    pub fn boolean(self, name: &str) -> Option<bool> {
        self.value(name)?.as_boolean().copied()
    }

    pub fn text(self, name: &str) -> Option<String> {
        self.texts(name).into_iter().next()
    }

    /// All values of an attribute that has several.
    pub fn texts(self, name: &str) -> Vec<String> {
        self.value(name)
            .into_iter()
            .flat_map(|values| values.into_iter().filter_map(text_in))
            .collect()
    }

    fn value(self, name: &str) -> Option<&'a IppValue> {
        self.0.get(name).map(|attribute| attribute.value())
    }
}

/// The text alone: the library's own display would put the language before it.
fn text_in(value: &IppValue) -> Option<String> {
    match value {
        IppValue::TextWithLanguage { text, .. } => Some(text.to_string()),
        IppValue::NameWithLanguage { name, .. } => Some(name.to_string()),
        IppValue::TextWithoutLanguage(_)
        | IppValue::NameWithoutLanguage(_)
        | IppValue::Keyword(_)
        | IppValue::Uri(_) => Some(value.to_string()),
        _ => None,
    }
}
