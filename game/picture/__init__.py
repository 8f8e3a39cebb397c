"""The board, markers and charts as a display list: drawn by the window or written as SVG."""
