package dev.easel.bot.prompt;

import java.util.ArrayList;
import java.util.List;

/** Takes text apart at its spaces. */
final class Words {
    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                if (at > start) {
                    words.add(new Word(text.substring(start, at), start));
                }
                start = at + 1;
            }
        }
        return words;
    }

    /** With plain spaces for those that telephones put where a line must not break. */
    static String plainSpaces(String text) {
        return text.replace('\u00a0', ' ').replace('\u2007', ' ').replace('\u202f', ' ');
    }
}
