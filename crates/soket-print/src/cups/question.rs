//! What CUPS is asked: an operation, what it is about, attributes, and for a print job the document.

use std::env;

use ipp::model::{DelimiterTag, IppVersion, Operation};
use ipp::prelude::{IppAttribute, IppRequestResponse, IppValue};
use ipp::value::BoundedString;

use super::queue;
use crate::{JobId, PrintFault};

pub struct Question<'a> {
    pub resource: String,
    pub document: &'a [u8],
    request: IppRequestResponse,
}

impl<'a> Question<'a> {
    pub fn about_all(operation: Operation) -> Result<Self, PrintFault> {
        Self::new(operation, "/", None)
    }

    pub fn about_printer(operation: Operation, name: &str) -> Result<Self, PrintFault> {
        let resource = queue::resource(name);
        let uri = format!("ipp://localhost{resource}");
        Self::new(operation, &resource, Some(("printer-uri", &uri)))
    }

    /// By its number alone: whose it is, the answer says.
    pub fn about_job(operation: Operation, job: JobId) -> Result<Self, PrintFault> {
        let uri = format!("ipp://localhost/jobs/{}", job.0);
        Self::new(operation, "/jobs/", Some(("job-uri", &uri)))
    }

    fn new(
        operation: Operation,
        resource: &str,
        about: Option<(&str, &str)>,
    ) -> Result<Self, PrintFault> {
        let request = IppRequestResponse::new(IppVersion::v1_1(), operation, None)
            .map_err(|fault| unsayable(&fault))?;
        let mut question = Self {
            resource: resource.to_owned(),
            document: &[],
            request,
        };
        if let Some((name, uri)) = about {
            question = question.operation_attribute(name, IppValue::Uri(fitting(uri)))?;
        }
        question.operation_attribute(
            "requesting-user-name",
            IppValue::NameWithoutLanguage(fitting(&user())),
        )
    }

    pub fn wanting(self, attributes: &[&str]) -> Result<Self, PrintFault> {
        let names = attributes
            .iter()
            .map(|name| IppValue::Keyword(fitting(name)))
            .collect();
        self.operation_attribute("requested-attributes", IppValue::Array(names))
    }

    pub fn title(self, title: &str) -> Result<Self, PrintFault> {
        let plain: String = title
            .chars()
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .collect();
        self.operation_attribute("job-name", IppValue::NameWithoutLanguage(fitting(&plain)))
    }

    pub fn pdf(mut self, pdf: &'a [u8]) -> Result<Self, PrintFault> {
        self.document = pdf;
        self.operation_attribute(
            "document-format",
            IppValue::MimeMediaType(fitting("application/pdf")),
        )
    }

    pub fn job_number(self, name: &str, number: i32) -> Result<Self, PrintFault> {
        self.with(DelimiterTag::JobAttributes, name, IppValue::Integer(number))
    }

    pub fn job_keyword(self, name: &str, keyword: &str) -> Result<Self, PrintFault> {
        let value = IppValue::Keyword(fitting(keyword));
        self.with(DelimiterTag::JobAttributes, name, value)
    }

    /// The bytes that go before the document's.
    pub fn head(&self) -> Vec<u8> {
        self.request.to_bytes().to_vec()
    }

    fn operation_attribute(self, name: &str, value: IppValue) -> Result<Self, PrintFault> {
        self.with(DelimiterTag::OperationAttributes, name, value)
    }

    fn with(
        mut self,
        group: DelimiterTag,
        name: &str,
        value: IppValue,
    ) -> Result<Self, PrintFault> {
        let attribute = IppAttribute::with_name(name, value).map_err(|fault| unsayable(&fault))?;
        self.request.attributes_mut().add(group, attribute);
        Ok(self)
    }
}

fn unsayable(fault: &dyn std::error::Error) -> PrintFault {
    PrintFault::Refused {
        detail: format!("cannot be asked: {fault}"),
    }
}

/// As much of the text as the protocol's type holds, whole letters.
fn fitting<const MAX: usize>(text: &str) -> BoundedString<MAX> {
    let end = text.floor_char_boundary(MAX.min(text.len()));
    BoundedString::new_truncated(&text[..end])
}

/// Whose jobs these are. CUPS calls who has no name so, too.
fn user() -> String {
    ["USER", "LOGNAME"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|user| !user.is_empty()))
        .unwrap_or_else(|| "anonymous".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_letters() {
        let title = "ế".repeat(100);
        let fitting: BoundedString<255> = fitting(&title);
        assert_eq!(fitting.as_str(), "ế".repeat(85));
        let fitting: BoundedString<10> = super::fitting(&title);
        assert_eq!(fitting.as_str(), "ếếế");
    }
}
