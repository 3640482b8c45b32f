package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the messages of a drawing say. A prompt is shown as typed: nothing in it formats, mentions or links. */
public final class Captions {
    /** What a message holds. */
    static final int LONGEST = 2000;

    private static final String SPECIAL = "\\*_~`|<>[]";

    private static final List<String> ENDS = Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
            .map(locale -> Words.of("captions", locale).say("stopped", "").strip())
            .toList();

    private Captions() {}

    /** {@code **prompt** - Variations by <@id> (31%)}. */
    static String progress(String prompt, DrawingKind kind, Asker asker, DrawingState state) {
        return titled(prompt, words(asker).say("under_way", by(kind, asker), state.note()));
    }

    static String finished(String prompt, DrawingKind kind, Asker asker) {
        return titled(prompt, by(kind, asker));
    }

    static String single(String prompt, int cell, Asker asker) {
        return titled(prompt, words(asker).say("single", cell, mention(asker)));
    }

    static String failed(String prompt, DrawingKind kind, Asker asker, String sentence) {
        return titled(prompt, words(asker).say("stopped", by(kind, asker)) + "\n" + escaped(sentence, LONGEST / 2));
    }

    static String stopped(String prompt, DrawingKind kind, Asker asker) {
        return titled(prompt, words(asker).say("stopped", by(kind, asker)));
    }

    /** Whether a message, in whatever language, tells that nothing came of a drawing. */
    public static boolean tellsAnEnd(String text) {
        return ENDS.stream().anyMatch(text::contains);
    }

    /** With a remark below, in small print, if there is one. */
    static String noted(String caption, String note) {
        String line = "\n-# " + note;
        return note.isEmpty() || caption.length() + line.length() > LONGEST ? caption : caption + line;
    }

    private static String titled(String prompt, String rest) {
        return "**" + escaped(prompt, LONGEST - 7 - rest.length()) + "** - " + rest;
    }

    private static String by(DrawingKind kind, Asker asker) {
        return kind.by(mention(asker), words(asker));
    }

    private static Words words(Asker asker) {
        return Words.of("captions", asker.locale());
    }

    private static String mention(Asker asker) {
        return "<@" + Long.toUnsignedString(asker.user()) + ">";
    }

    /** On one line, with special characters escaped, and shortened to a length. */
    static String escaped(String text, int longest) {
        StringBuilder out = new StringBuilder();
        String line = text.strip().replaceAll("[\\s\\p{Cc}]+", " ");
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            String shown = (SPECIAL.indexOf(codePoint) >= 0 ? "\\" : "") + Character.toString(codePoint);
            int room = at + Character.charCount(codePoint) < line.length() ? 1 : 0;
            if (out.length() + shown.length() + room > longest) {
                return out.append('…').toString();
            }
            out.append(shown);
            at += Character.charCount(codePoint);
        }
        return out.toString();
    }
}
