use soket_target::*;
fn main() {
    let mut bad = 0;
    let mut all = 0;
    for line in std::io::stdin().lines() {
        let l = line.unwrap();
        if l.starts_with('#') || l.trim().is_empty() {
            continue;
        }
        let (a, v) = l.rsplit_once('→').unwrap();
        let c: Vec<&str> = a.split('|').map(str::trim).collect();
        let d = match c[2] {
            "higher" => Direction::Higher,
            "lower" => Direction::Lower,
            "exact" => Direction::Exact,
            _ => Direction::Qualitative,
        };
        let r = compare(&Question {
            name: c[0],
            unit: c[1],
            direction: d,
            resolution: c[3],
            proposed: c[4],
        });
        all += 1;
        let got = format!("{:?}", r.verdict).to_lowercase();
        let ok = got == v.trim();
        if !ok {
            bad += 1;
        }
        if !ok || std::env::args().count() > 1 {
            println!(
                "{} {l}\n     {got} {:?}",
                if ok { " " } else { "✗" },
                r.reasons
            );
        }
    }
    println!("{bad}/{all} bad");
}
