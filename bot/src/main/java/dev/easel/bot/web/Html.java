package dev.easel.bot.web;

/** Text inside of HTML. */
final class Html {
    private Html() {}

    /** The text as it can stand in an element or in an attribute in double quotes; control characters become spaces. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(shown(codePoint));
            }
        });
        return out.toString();
    }

    private static int shown(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE ? ' ' : codePoint;
    }
}
