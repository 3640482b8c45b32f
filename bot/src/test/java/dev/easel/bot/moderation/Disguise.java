package dev.easel.bot.moderation;

import java.util.List;
import java.util.Random;

/** Writes words as those do who do not want them to be found. */
final class Disguise {
    private static final String[] ALIKE = {
        "aаαɑᴀａ𝐚𝗮4@",
        "bвʙｂ𝐛8",
        "cсϲᴄｃ𝐜¢",
        "dԁᴅｄ𝐝",
        "eеεᴇｅ𝐞3€",
        "fꜰｆ𝐟",
        "gɢｇ𝐠9",
        "hнһʜｈ𝐡",
        "iіιɪｉ𝐢1!",
        "jјᴊｊ",
        "kкκᴋｋ",
        "lʟｌ𝐥1|",
        "mмᴍｍ",
        "nηпɴｎ𝐧",
        "oоοᴏｏ𝐨0",
        "pрρᴘｐ",
        "qԛｑ",
        "rʀгｒ",
        "sѕꜱｓ𝐬5$",
        "tтτᴛｔ7+",
        "uυᴜｕ𝐮",
        "vνᴠｖ",
        "wшᴡԝｗ",
        "xхχｘ",
        "yуγｙ",
        "zᴢｚ"
    };
    private static final List<String> INVISIBLE = List.of("\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\u3164");
    private static final List<String> MARKS = List.of("\u0301", "\u0308", "\u0336", "\u20dd");
    private static final List<String> APART = List.of(".", "-", "_", "*", " ", "  ", ". ", "~", "/");

    private final Random random;

    Disguise(long seed) {
        random = new Random(seed);
    }

    /** One of the many ways to write a word of small Latin letters. */
    String of(String word) {
        String apart = random.nextInt(3) == 0 ? pick(APART) : "";
        StringBuilder out = new StringBuilder();
        int replaced = 0;
        for (int i = 0; i < word.length(); i++) {
            String group = ALIKE[word.charAt(i) - 'a'];
            int[] signs = group.codePoints().toArray();
            boolean other = random.nextBoolean() && 2 * (replaced + 1) <= word.length();
            int sign = other ? signs[random.nextInt(signs.length)] : signs[0];
            replaced += other ? 1 : 0;
            String shown = Character.toString(random.nextInt(4) == 0 ? Character.toUpperCase(sign) : sign);
            boolean twice = i > 0 && word.charAt(i) == word.charAt(i - 1);
            int times = !twice && apart.isEmpty() && random.nextInt(5) == 0 ? 3 + random.nextInt(4) : 1;
            out.append(i > 0 ? apart : "").append(shown.repeat(times));
            out.append(random.nextInt(5) == 0 ? pick(INVISIBLE) : "").append(random.nextInt(6) == 0 ? pick(MARKS) : "");
        }
        return out.toString();
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
