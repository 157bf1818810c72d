/** What the extension does while its panel is closed. */
