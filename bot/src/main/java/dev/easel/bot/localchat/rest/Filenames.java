package dev.easel.bot.localchat.rest;

import java.util.regex.Pattern;

/** Cleans names of uploaded files as Discord does: no folders, only letters, digits, dot, dash and underscore. */
final class Filenames {
    private static final int MOST_CHARACTERS = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9._-]");
    private static final Pattern LEADING_DOTS = Pattern.compile("^\\.+");

    private Filenames() {}

    static String clean(String sent) {
        String name = FOLDERS.matcher(sent).replaceFirst("");
        name = SPACES.matcher(name.strip()).replaceAll("_");
        name = OTHERS.matcher(name).replaceAll("");
        if (name.isEmpty() || name.startsWith(".")) {
            String ending = LEADING_DOTS.matcher(name).replaceFirst("");
            name = ending.isEmpty() ? "unknown" : "unknown." + ending;
        }
        return name.length() > MOST_CHARACTERS ? name.substring(name.length() - MOST_CHARACTERS) : name;
    }
}
