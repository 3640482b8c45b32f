package dev.easel.bot.admin;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditEvent;
import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Words;
import java.time.Instant;
import java.util.regex.Pattern;

/** An entry of the log as a person reads it: names for ids, and moments by the clock. */
final class AuditLine {
    private static final int LONGEST_PROMPT = 60;
    private static final int LONGEST_DETAIL = 100;
    private static final Pattern MOMENT = Pattern.compile("<t:(\\d{1,11}):[a-zA-Z]>");
    private static final Pattern MENTION = Pattern.compile("\\\\<((?:@&?|#)\\d{16,20})\\\\>");
    private static final Pattern ROLE = Pattern.compile("\\brole (\\d{16,20})\\b");
    private static final Pattern CHANNEL = Pattern.compile("\\bchannel (\\d{16,20})\\b");
    private static final Pattern PERSON = Pattern.compile("(?<![&@#\\w])(?:user )?(\\d{17,20})\\b");

    private AuditLine() {}

    static String of(AuditEvent event, Words words) {
        AuditEntry entry = event.entry();
        String who = entry.user() == 0 ? words.say("somebody") : "<@" + Long.toUnsignedString(entry.user()) + ">";
        String what = words.find("action." + entry.action()).orElse("`" + entry.action() + "`");
        String prompt = event.request().prompt();
        String about = entry.subject().isEmpty() ? event.request().parameters() : entry.subject();
        String said = prompt.isEmpty()
                ? mentioning(about + " " + plain(entry.detail()))
                : "“" + shortened(prompt, LONGEST_PROMPT) + "” " + mentioning(plain(entry.detail()));
        return "<t:" + entry.at().getEpochSecond() + ":f> " + who + " **" + what + "** " + said.strip();
    }

    /** A text in which a moment is no mark of the chat's. */
    static String plain(String text) {
        return MOMENT.matcher(text)
                .replaceAll(mark ->
                        Instant.ofEpochSecond(Long.parseLong(mark.group(1))).toString());
    }

    private static String mentioning(String text) {
        String mentions = MENTION.matcher(shortened(text, LONGEST_DETAIL)).replaceAll("<$1>");
        String roles = ROLE.matcher(mentions).replaceAll("<@&$1>");
        return PERSON.matcher(CHANNEL.matcher(roles).replaceAll("<#$1>")).replaceAll("<@$1>");
    }

    private static String shortened(String text, int longest) {
        String line = text.strip();
        int length = line.codePointCount(0, line.length());
        return Markdown.escaped(
                length <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest)) + "…");
    }
}
