"""The bench: seeded vaults, the machine's own limit, neighbours beside us, all in one run.

No test: it asserts nothing about time, and pytest never collects it. `python -m tests.bench`.
"""
