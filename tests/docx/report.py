"""One line a check, then the count."""


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, is_right, seen=""):
        self.passed += bool(is_right)
        self.failed += not is_right
        print(f"{'ok' if is_right else 'FAIL'} {name}{f': {seen}' if seen else ''}")

    def near(self, name, value, expected, tolerance, unit="mm"):
        self.check(
            name,
            abs(value - expected) <= tolerance,
            f"{value:.2f} {unit}, expected {expected:.2f} ± {tolerance:g}",
        )

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
