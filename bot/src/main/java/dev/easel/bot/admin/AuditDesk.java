package dev.easel.bot.admin;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditEvent;
import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.audit.AuditQuery;
import dev.easel.bot.audit.Csv;
import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.job.Asker;
import dev.easel.bot.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What happened on a server, to be read and to be taken away; methods take as long as there is to read. Thread-safe. */
public final class AuditDesk {
    private static final int SHOWN = 20;
    private static final int LONGEST_TEXT = 1900;
    private static final int LARGEST = 8 << 20;

    private final AuditLog audit;
    private final Clock clock;

    public AuditDesk(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest entries, the latest first. */
    public AdminAnswer show(Asker asker, OptionalLong user) {
        Words words = words(asker);
        AuditQuery all = AuditQuery.of(asker.server());
        List<AuditEvent> events = audit.latest(user.isPresent() ? all.by(user.getAsLong()) : all, SHOWN);
        if (events.isEmpty()) {
            return new AdminAnswer(words.say("nothing"));
        }
        StringBuilder text = new StringBuilder(
                user.isPresent()
                        ? words.say("latest.of", Long.toUnsignedString(user.getAsLong()))
                        : words.say("latest"));
        for (AuditEvent event : events) {
            String line = "\n" + AuditLine.of(event, words);
            if (text.length() + line.length() > LONGEST_TEXT) {
                return new AdminAnswer(text.append("\n…").toString());
            }
            text.append(line);
        }
        return new AdminAnswer(text.toString());
    }

    /** All entries of the last days, as a table. */
    public AdminAnswer export(Asker asker, int days) {
        Csv table = new Csv(
                "at",
                "channel",
                "user",
                "action",
                "subject",
                "prompt",
                "parameters",
                "seed",
                "images",
                "credits",
                "detail");
        int[] count = new int[1];
        Instant from = clock.instant().minus(Duration.ofDays(days));
        audit.each(AuditQuery.of(asker.server()).from(from), event -> {
            add(table, event);
            count[0]++;
        });
        Words words = words(asker);
        if (count[0] == 0) {
            return new AdminAnswer(words.say("nothing"));
        }
        String name = "easel-audit-" + clock.instant().atOffset(ZoneOffset.UTC).toLocalDate() + ".csv";
        byte[] bytes = table.bytes();
        AdminAnswer.NamedFile file =
                bytes.length <= LARGEST ? new AdminAnswer.NamedFile(name, bytes) : zipped(name, bytes);
        return file.bytes().length > LARGEST
                ? new AdminAnswer(words.say("too-large", count[0], since(from)))
                : new AdminAnswer(words.say("exported", count[0], since(from)), List.of(file));
    }

    static String since(Instant moment) {
        return "<t:" + moment.getEpochSecond() + ":f>";
    }

    private static void add(Csv table, AuditEvent event) {
        AuditEntry entry = event.entry();
        RequestNote request = event.request();
        table.add(
                entry.at(),
                Long.toUnsignedString(entry.channel()),
                Long.toUnsignedString(entry.user()),
                entry.action(),
                entry.subject(),
                request.prompt(),
                request.parameters(),
                request.seed().isPresent() ? (Object) request.seed().getAsLong() : "",
                request.images(),
                request.credits(),
                AuditLine.plain(entry.detail()));
    }

    private static AdminAnswer.NamedFile zipped(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AdminAnswer.NamedFile(name.toLowerCase(Locale.ROOT) + ".zip", bytes.toByteArray());
    }

    private static Words words(Asker asker) {
        return Words.of("audit", asker.locale());
    }
}
