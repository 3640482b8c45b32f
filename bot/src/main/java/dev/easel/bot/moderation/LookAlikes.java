package dev.easel.bot.moderation;

import java.util.HashMap;
import java.util.Map;

/**
 * Which letters of the Latin alphabet a sign can be read as, as a set of bits from a to z. Chosen by eye among what is
 * typed in place of letters; what compatibility decomposition brings back to letters by itself is not here.
 */
final class LookAlikes {
    /** Groups: a letter, then the signs that look like it alone. */
    private static final String LETTERS = "a\u0430\u03b1\u0251\u1d00\u2202\u13aa "
            + "b\u0432\u044c\u044a\u03b2\u00df\u0299\u0180\u0253\u13cf "
            + "c\u0441\u03c2\u1d04\u2184\u023c\u13df "
            + "d\u0501\u1d05\u0111\u0256\u0257\u0221\u13a0 "
            + "e\u0435\u0454\u03b5\u044d\u1d07\u0259\u01dd\u212e\u0247\u13ac "
            + "f\ua730\u0192\u03dd "
            + "g\u0262\u0261\u0260\u01e5\u050d "
            + "h\u043d\u04bb\u029c\u0127\u13bb "
            + "i\u0456\u03b9\u0131\u026a\u0269\u0268 "
            + "j\u0458\u1d0a\u03f3\u0249 "
            + "k\u043a\u03ba\u1d0b\u0199\u0138 "
            + "l\u029f\u0142\u019a\u026b\u2113 "
            + "m\u043c\u1d0d\u0271 "
            + "n\u03b7\u043f\u0274\u0272\u014b\u03c0\u0578 "
            + "o\u043e\u03bf\u00f8\u1d0f\u0585\u0275\u06f5\u0665\u2134 "
            + "p\u0440\u03c1\u1d18\u00fe\u2374 "
            + "q\u051b\u01eb\u024b "
            + "r\u0433\u044f\u0280\u0279\u024d\u0491 "
            + "s\u0455\ua731\u01bd\u0282 "
            + "t\u0442\u03c4\u1d1b\u0167\u0288 "
            + "u\u03c5\u1d1c\u0446\u028b\u0289\u057d "
            + "v\u03bd\u1d20\u0475\u2228 "
            + "w\u0448\u0449\u051d\u03c9\u1d21\u0461 "
            + "x\u0445\u03c7\u00d7 "
            + "y\u0443\u03b3\u028f\u04af\u024f "
            + "z\u1d22\u01b6\u0225\u0290";

    /** Signs that can be read as more than one letter: the sign, then the letters. */
    private static final String SEVERAL =
            "\u0438nu \u03c3oc \u0439nu \u04cfil \u01c0il \u0443yu \u03bcmu \u03c9wo \u05d5il \u05dfil \u0627il";

    /** Digits and punctuation that stand for letters. */
    private static final String LEET =
            "0o 1il 2z 3e 4a 5s 6gb 7t 8b 9g @a $s !il |il +t \u20ace \u00a3l \u00a5y \u00a2c (c <c "
                    + "\u00a1i \u00a7s \u00a9c \u00aer \u20a6n \u20b1p \u2020t \u00b5mu";

    private static final Map<Integer, Integer> READINGS = readings();

    private LookAlikes() {}

    private static Map<Integer, Integer> readings() {
        Map<Integer, Integer> all = new HashMap<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            all.put((int) letter, bit(letter));
        }
        for (String group : LETTERS.split(" ")) {
            group.substring(1).codePoints().forEach(sign -> all.put(sign, bit(group.charAt(0))));
        }
        for (String group : (SEVERAL + " " + LEET).split(" ")) {
            all.put(
                    group.codePointAt(0),
                    group.substring(1).chars().map(LookAlikes::bit).reduce(0, (a, b) -> a | b));
        }
        // Letters in black circles and squares, and those that flags are made of.
        for (int base : new int[] {0x1F150, 0x1F170, 0x1F1E6}) {
            for (int letter = 0; letter < 26; letter++) {
                all.put(base + letter, 1 << letter);
            }
        }
        return Map.copyOf(all);
    }

    static int bit(int letter) {
        return 1 << (letter - 'a');
    }

    /** The letters that a sign, in small letters, can be read as; 0 for none. */
    static int readings(int sign) {
        if (sign >= 'a' && sign <= 'z') {
            return bit(sign);
        }
        return READINGS.getOrDefault(sign, 0);
    }
}
