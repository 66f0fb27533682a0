//! As much HTTP as a question to CUPS needs, over its unix socket: one request, one answer, good-bye.
//!
//! No wait is without end: a server that neither answers nor hangs up is a fault.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

use crate::PrintFault;

/// No answer of CUPS comes near it.
const LONGEST: u64 = 16 * 1024 * 1024;

/// Posts an IPP message, of which `parts` are the bytes in their order, and gives back the answer's.
pub fn post(
    socket: &Path,
    patience: Duration,
    resource: &str,
    parts: [&[u8]; 2],
) -> Result<Vec<u8>, PrintFault> {
    let stream = UnixStream::connect(socket).map_err(|fault| not_connected(&fault))?;
    // Nothing is lost when hanging up politely does not work.
    let answer = exchange(&stream, patience, resource, parts).map_err(broken);
    let _ = stream.shutdown(Shutdown::Both);
    let (status, body) = answer?;
    match status {
        200 => Ok(body),
        401 | 403 => Err(PrintFault::Refused {
            detail: format!("HTTP {status}: not allowed to this user"),
        }),
        503 => Err(PrintFault::NoService),
        _ => Err(PrintFault::Broken {
            detail: format!("HTTP {status}"),
        }),
    }
}

fn not_connected(fault: &io::Error) -> PrintFault {
    match fault.kind() {
        io::ErrorKind::NotFound
        | io::ErrorKind::ConnectionRefused
        | io::ErrorKind::NotADirectory => PrintFault::NoService,
        io::ErrorKind::PermissionDenied => PrintFault::Refused {
            detail: fault.to_string(),
        },
        _ => PrintFault::Broken {
            detail: fault.to_string(),
        },
    }
}

fn broken(fault: io::Error) -> PrintFault {
    let detail = match fault.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => "no answer in time".to_owned(),
        io::ErrorKind::UnexpectedEof => "hung up before the answer's end".to_owned(),
        _ => fault.to_string(),
    };
    PrintFault::Broken { detail }
}

fn exchange(
    stream: &UnixStream,
    patience: Duration,
    resource: &str,
    parts: [&[u8]; 2],
) -> io::Result<(u16, Vec<u8>)> {
    stream.set_read_timeout(Some(patience))?;
    stream.set_write_timeout(Some(patience))?;
    let sent = send(stream, resource, parts);
    // Who refuses may say so and hang up before it has heard everything: the answer counts then.
    match (receive(&mut BufReader::new(stream.take(LONGEST))), sent) {
        (Err(_), Err(fault)) => Err(fault),
        (answer, _) => answer,
    }
}

fn send(mut stream: &UnixStream, resource: &str, parts: [&[u8]; 2]) -> io::Result<()> {
    let head = format!(
        "POST {resource} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
         Content-Type: application/ipp\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    for chunk in parts.iter().flat_map(|part| part.chunks(64 * 1024)) {
        stream.write_all(format!("{:x}\r\n", chunk.len()).as_bytes())?;
        stream.write_all(chunk)?;
        stream.write_all(b"\r\n")?;
    }
    stream.write_all(b"0\r\n\r\n")
}

/// The answer's status and body.
fn receive(reader: &mut impl BufRead) -> io::Result<(u16, Vec<u8>)> {
    loop {
        let status = status(&line(reader)?)?;
        let mut length = None;
        let mut is_chunked = false;
        loop {
            let header = line(reader)?.to_ascii_lowercase();
            let Some((name, value)) = header.split_once(':') else {
                break;
            };
            match name {
                "content-length" => length = value.trim().parse().ok(),
                "transfer-encoding" => is_chunked = value.trim() == "chunked",
                _ => {}
            }
        }
        // "100 Continue" announces the real one.
        if status >= 200 {
            let mut body = Vec::new();
            if is_chunked {
                read_chunks(reader, &mut body)?;
            } else if let Some(length) = length {
                read_exactly(reader, length, &mut body)?;
            } else {
                reader.read_to_end(&mut body)?;
            }
            return Ok((status, body));
        }
    }
}

/// "HTTP/1.1 200 OK" → 200
fn status(line: &str) -> io::Result<u16> {
    line.strip_prefix("HTTP/1.")
        .and_then(|rest| rest.split(' ').nth(1)?.parse().ok())
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "no HTTP answer"))
}

fn read_chunks(reader: &mut impl BufRead, body: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let size = line(reader)?;
        let digits = size.split(';').next().unwrap_or_default().trim();
        let length = u64::from_str_radix(digits, 16)
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "no chunk's length"))?;
        if length == 0 {
            return Ok(());
        }
        read_exactly(reader, length, body)?;
        line(reader)?;
    }
}

fn read_exactly(reader: &mut impl BufRead, length: u64, body: &mut Vec<u8>) -> io::Result<()> {
    let read = reader.take(length).read_to_end(body)?;
    if read as u64 == length {
        Ok(())
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

/// One line without its end.
fn line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    if !line.ends_with('\n') {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    line.truncate(line.trim_end().len());
    Ok(line)
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::UnixListener;
    use std::thread;
    use std::time::Instant;

    use super::*;

    /// What `post` makes of a server that answers so and hangs up; and what it was sent.
    fn post_to(answer: &'static [u8]) -> (Result<Vec<u8>, PrintFault>, String) {
        serve(move |mut stream| {
            let mut heard = Vec::new();
            let mut piece = [0; 4096];
            while !heard.ends_with(b"0\r\n\r\n") {
                let read = stream.read(&mut piece).expect("a request");
                heard.extend_from_slice(&piece[..read]);
            }
            stream.write_all(answer).expect("an answer");
            String::from_utf8_lossy(&heard).into_owned()
        })
    }

    fn serve<T: Send + 'static>(
        server: impl FnOnce(UnixStream) -> T + Send + 'static,
    ) -> (Result<Vec<u8>, PrintFault>, T) {
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("sock");
        let listener = UnixListener::bind(&socket).expect("a socket");
        let server = thread::spawn(move || server(listener.accept().expect("a client").0));
        let answer = post(
            &socket,
            Duration::from_millis(300),
            "/printers/a",
            [b"head", b"document"],
        );
        (answer, server.join().expect("the server ended"))
    }

    fn detail(answer: Result<Vec<u8>, PrintFault>) -> String {
        match answer {
            Err(PrintFault::Broken { detail }) => detail,
            other => panic!("should have broken off: {other:?}"),
        }
    }

    #[test]
    fn both_parts_go_in_chunks_and_chunks_come_back() {
        let (answer, heard) = post_to(
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
        );
        assert_eq!(answer.expect("an answer"), b"abcde");
        assert_eq!(
            heard,
            "POST /printers/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/ipp\r\n\
             Transfer-Encoding: chunked\r\n\r\n4\r\nhead\r\n8\r\ndocument\r\n0\r\n\r\n"
        );
    }

    #[test]
    fn a_length_is_believed() {
        let (answer, _) = post_to(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcde");
        assert_eq!(answer.expect("an answer"), b"abc");
    }

    #[test]
    fn half_an_answer_is_a_fault() {
        let halves: [&[u8]; 4] = [
            b"",
            b"HTTP/1.1 200 OK\r\nContent-Le",
            b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc",
        ];
        for half in halves {
            assert_eq!(detail(post_to(half).0), "hung up before the answer's end");
        }
        assert_eq!(detail(post_to(b"hello\r\n\r\n").0), "no HTTP answer");
    }

    #[test]
    fn a_silent_server_is_not_waited_for() {
        let begun = Instant::now();
        let (answer, ()) = serve(|stream| {
            thread::sleep(Duration::from_millis(900));
            drop(stream);
        });
        assert_eq!(detail(answer), "no answer in time");
        assert!(begun.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn a_refusal_before_the_end_is_heard() {
        let refused = PrintFault::Refused {
            detail: "HTTP 403: not allowed to this user".to_owned(),
        };
        let (answer, ()) = serve(|mut stream| {
            stream
                .write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                .expect("an answer");
        });
        assert_eq!(answer, Err(refused));
    }

    #[test]
    fn no_socket_is_no_service() {
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("sock");
        let ask = || post(&socket, Duration::from_millis(300), "/", [b"", b""]);
        assert_eq!(ask(), Err(PrintFault::NoService));
        // Left behind by a server that was killed.
        drop(UnixListener::bind(&socket).expect("a socket"));
        assert_eq!(ask(), Err(PrintFault::NoService));
    }
}
