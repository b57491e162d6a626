"""How the zones of an article are found: lines, headline, dateline and boilerplate."""
