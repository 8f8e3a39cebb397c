"""Many games without a person: simulations, benchmarks and the seats and worlds they need."""
