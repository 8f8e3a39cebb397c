"""What the scenes that look back share: their place in a game, the bar above them, the ledger, small drawn things."""
