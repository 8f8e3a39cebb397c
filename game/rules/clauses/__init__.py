"""One small module per clause kind; `registry` lists them."""
