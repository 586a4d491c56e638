"""What young people hold besides Chromium, driven by WebDriver's own words: a walk through each, no whole suite."""
