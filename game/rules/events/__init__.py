"""What happened: past tense, each with its audience. `ALL` in `registry` lists every kind."""
