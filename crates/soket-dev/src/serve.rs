//! The command table and the built screens over loopback, so that a plain browser can be driven in tests.
//! One request at a time; nothing but 127.0.0.1 is ever listened on.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use soket_app::{App, OpenOptions};
use tiny_http::{Header, Method, Request, Response, Server};

pub fn run(port: u16, data_dir: PathBuf) -> Result<(), String> {
    let mut app = App::open(OpenOptions::new(data_dir))
        .map_err(|error| format!("{} {}", error.message, error.hint))?;
    let server = Server::http(("127.0.0.1", port)).map_err(|error| error.to_string())?;
    println!("http://127.0.0.1:{port}/");
    for mut request in server.incoming_requests() {
        let (status, kind, body) =
            if *request.method() == Method::Post && request.url() == "/dispatch" {
                dispatch(&mut app, &mut request)
            } else {
                file(request.url())
            };
        let mut response = Response::from_data(body).with_status_code(status);
        if let Ok(header) = Header::from_bytes("Content-Type", kind) {
            response.add_header(header);
        }
        // A browser that has gone away does not end the server.
        let _ = request.respond(response);
    }
    Ok(())
}

fn dispatch(app: &mut App, request: &mut Request) -> (u16, &'static str, Vec<u8>) {
    let mut text = String::new();
    let reply = match request
        .as_reader()
        .read_to_string(&mut text)
        .map(|_| serde_json::from_str::<Value>(&text))
    {
        Ok(Ok(command)) => app
            .dispatch_json(command)
            .map_err(|error| serde_json::to_vec(&error).unwrap_or_default()),
        _ => Err(b"{}".to_vec()),
    };
    match reply {
        Ok(value) => (200, "application/json", value.to_string().into_bytes()),
        Err(error) => (400, "application/json", error),
    }
}

/// A file of the built screens.
fn file(url: &str) -> (u16, &'static str, Vec<u8>) {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/dist");
    let name = match url
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_start_matches('/')
    {
        "" => "index.html",
        name => name,
    };
    let kind = match Path::new(name).extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    match fs::read(dist.join(name)) {
        Ok(bytes) if !name.contains("..") => (200, kind, bytes),
        _ => (404, "text/plain", Vec::new()),
    }
}
