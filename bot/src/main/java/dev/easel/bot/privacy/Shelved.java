package dev.easel.bot.privacy;

/**
 * A picture of a person's.
 *
 * @param drawing the drawing's id
 * @param file its name there, such as {@code 1.png}
 * @param sha256 under which it is kept
 */
record Shelved(String drawing, String file, String sha256) {
    /** Its name among all of a person's. */
    String name() {
        return name(drawing, file);
    }

    static String name(String drawing, String file) {
        return "pictures/" + drawing + "-" + file;
    }
}
