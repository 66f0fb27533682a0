use soket_target::read;
fn main() {
    for line in std::io::stdin().lines() {
        let l = line.unwrap();
        let c: Vec<&str> = l.split('|').map(str::trim).collect();
        let r = read(c[0], c[1], c[2]);
        println!("{} | {} | {}", c[0], c[1], c[2]);
        for p in &r.promises {
            println!(
                "    {:?} {:?}..{:?} {:?} {:?}{} mv={:?} per={:?} den={:?} soft={:?} title={:?} eq={} span=“{}”",
                p.comparator,
                p.low.map(|x| x.to_string()),
                p.high.map(|x| x.to_string()),
                p.unit,
                p.basis,
                if p.basis_stated { "!" } else { "" },
                p.movement,
                p.period.as_ref().map(|x| (
                    &x.text,
                    x.from,
                    x.to.map(|m| format!("{}-{}-{}", m.year, m.month, m.day))
                )),
                p.denominator,
                p.softener,
                p.title,
                p.equivalent,
                &c[2][p.span.start..p.span.end]
            );
        }
        println!(
            "    unread: {:?} {:?}",
            r.unread
                .iter()
                .map(|s| &c[2][s.start..s.end])
                .collect::<Vec<_>>(),
            r.note
        );
    }
}
