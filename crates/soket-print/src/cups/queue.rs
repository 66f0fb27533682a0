//! A queue's name in the addresses of CUPS: "máy in 2" is `ipp://localhost/printers/m%C3%A1y%20in%202`.

/// The path under which CUPS has the queue.
pub fn resource(name: &str) -> String {
    format!("/printers/{}", percent_encoded(name))
}

/// Whether the address is this queue's, on whichever host CUPS calls itself. CUPS tells names apart without regard to
/// the case of ASCII letters.
pub fn is_of(uri: &str, name: &str) -> bool {
    let last = uri.rsplit('/').next().unwrap_or_default();
    percent_decoded(last).eq_ignore_ascii_case(name.as_bytes())
}

fn percent_encoded(name: &str) -> String {
    name.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// A sign that is no encoding stands for itself.
fn percent_decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let (byte, left) = match rest {
            [b'%', high, low, left @ ..] => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => (high << 4 | low, left),
                _ => (*first, after),
            },
            _ => (*first, after),
        };
        bytes.push(byte);
        rest = left;
    }
    bytes
}

fn digit(letter: u8) -> Option<u8> {
    char::from(letter)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "Máy_in-2 (tầng/1)";
    const RESOURCE: &str = "/printers/M%C3%A1y_in-2%20%28t%E1%BA%A7ng%2F1%29";

    #[test]
    fn a_name_of_any_letters_becomes_a_path() {
        assert_eq!(resource(NAME), RESOURCE);
    }

    #[test]
    fn an_address_is_of_the_queue_it_names_and_of_no_other() {
        assert!(is_of(&format!("ipp://localhost{RESOURCE}"), NAME));
        // CUPS leaves more letters as they are than we do.
        assert!(is_of(
            "ipp://may-1.local:631/printers/M%c3%a1y_in-2%20(t%e1%ba%a7ng%2f1)",
            NAME
        ));
        assert!(is_of("ipp://localhost/classes/Tang", "tang"));
        assert!(is_of("ipp://localhost/printers/100%", "100%"));
        for other in [
            "ipp://localhost/printers/test2",
            "ipp://test/printers/",
            "ipp://test/printers/tes",
            "",
        ] {
            assert!(!is_of(other, "test"), "{other}");
        }
    }
}
