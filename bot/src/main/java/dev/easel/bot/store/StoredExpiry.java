package dev.easel.bot.store;

import dev.easel.bot.job.Expiry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Removes old rows of the tables {@code job}, {@code refusal} and {@code drawing}. Thread-safe. */
final class StoredExpiry implements Expiry {
    /** Every table whose rows name files. */
    private static final List<String> NAMES = List.of(
            "select distinct sha256 from drawing_file where sha256 in (<files>)",
            "select distinct picture from refusal where picture in (<files>)");

    private static final Pattern FILE = Pattern.compile("sha256:([0-9a-f]{64})");

    private final Jdbi jdbi;

    StoredExpiry(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An end that was not told yet is told by the next process, however old it is. */
    @Override
    public int jobs(Instant before, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from job where number in (select number from job"
                        + " where phase not in (<unfinished>) and not untold and changed < :before"
                        + " order by number fetch first " + most + " rows only)")
                .bindList("unfinished", StoredJobs.UNFINISHED)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** That of a job whose end was not told yet goes with it, as it can be appealed then. */
    @Override
    public int refusals(Instant before, int most) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("delete from refusal where id in (select r.id from refusal r"
                                + " where r.at < :before and not exists (select j.id from job j where j.id = r.id)"
                                + " order by r.at, r.id fetch first " + most + " rows only)")
                        .bind("before", before.atOffset(ZoneOffset.UTC))
                        .execute());
    }

    @Override
    public int drawings(Instant before, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from drawing where number in (select d.number"
                        + " from drawing d where d.drawn < :before"
                        + " and not exists (select f.drawing from favourite f where f.drawing = d.id)"
                        + " and not exists (select j.id from job j where j.id = d.id and j.phase in (<unfinished>))"
                        + " order by d.number fetch first " + most + " rows only)")
                .bindList("unfinished", StoredJobs.UNFINISHED)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Override
    public Set<String> unnamed(Collection<String> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> {
            Set<String> unnamed = new HashSet<>(files);
            NAMES.forEach(names -> handle.createQuery(names)
                    .bindList("files", List.copyOf(files))
                    .mapTo(String.class)
                    .forEach(unnamed::remove));
            if (!unnamed.isEmpty()) {
                unnamed.removeAll(handedIn(handle));
            }
            return unnamed;
        });
    }

    /** What jobs that have not ended were handed, and will name once they are drawn. */
    private static Set<String> handedIn(Handle handle) {
        Set<String> files = new HashSet<>();
        handle.createQuery("select request from job where phase in (<unfinished>) and request like '%sha256:%'")
                .bindList("unfinished", StoredJobs.UNFINISHED)
                .mapTo(String.class)
                .forEach(request -> {
                    Matcher matcher = FILE.matcher(request);
                    while (matcher.find()) {
                        files.add(matcher.group(1));
                    }
                });
        return files;
    }
}
