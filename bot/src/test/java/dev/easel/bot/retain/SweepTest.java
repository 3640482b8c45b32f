package dev.easel.bot.retain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.config.RetentionSettings;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.gallery.Recipes;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.moderation.Refusal;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.StoreRig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Asker ADA = new Asker(7, 20, 30);

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private Database database;
    private PictureFiles files;

    @BeforeEach
    void open() {
        database = Database.open(StoreRig.of(folder));
        files = new PictureFiles(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Sweep.Removed sweep(RetentionSettings rules) {
        return new Sweep(database.expiry(), database.audit(), files, rules, Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
    }

    private String kept(String content, Instant at) throws IOException {
        String name = files.keep(content.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(place(name), FileTime.from(at));
        return name;
    }

    private Path place(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private DrawingId drawing(Instant drawn, String... names) {
        DrawingId id = DrawingId.random(random);
        Map<String, String> pictures = names.length == 1
                ? Map.of(Drawing.GRID, names[0])
                : Map.of(Drawing.GRID, names[0], Drawing.picture(1), names[1]);
        database.drawings()
                .keep(new Drawing(id, ADA, "imagine", Optional.empty(), drawn, Recipes.plain("fox"), pictures));
        return id;
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    @Test
    void oldDrawingsGoWithTheirFilesButForThoseThatOthersName() throws IOException {
        String own = kept("own", daysAgo(50));
        String shared = kept("shared", daysAgo(50));
        DrawingId old = drawing(daysAgo(50), own, shared);
        DrawingId younger = drawing(daysAgo(10), shared);
        assertThat(sweep(new RetentionSettings(30, 0, 0))).isEqualTo(new Sweep.Removed(0, 0, 1, 0, 1));
        assertThat(database.drawings().find(old)).isEmpty();
        assertThat(database.drawings().find(younger)).isPresent();
        assertThat(place(own)).doesNotExist();
        assertThat(place(shared)).exists();
    }

    @Test
    void zeroIsForEverAndFavouritesStay() throws IOException {
        DrawingId old = drawing(daysAgo(3000), kept("a", daysAgo(3000)));
        assertThat(sweep(new RetentionSettings(0, 0, 0)).any()).isFalse();
        database.drawings().toggleFavourite(8, new Cell(old, 1));
        assertThat(sweep(new RetentionSettings(1, 0, 0)).any()).isFalse();
        assertThat(database.drawings().find(old)).isPresent();
    }

    @Test
    void whatAnInterruptedSweepLeftIsRemovedByTheNext() throws IOException {
        String left = kept("left", daysAgo(50));
        DrawingId old = drawing(daysAgo(50), left);
        database.drawings().forget(old);
        assertThat(place(left)).exists();
        assertThat(sweep(new RetentionSettings(0, 0, 0))).isEqualTo(new Sweep.Removed(0, 0, 0, 0, 1));
        assertThat(place(left)).doesNotExist();
    }

    @Test
    void whatWasKeptOnlyJustNowStaysAndSoDoesWhatIsKeptOnceMore() throws IOException {
        String young = kept("young", NOW.minusSeconds(60));
        String again = kept("again", daysAgo(50));
        files.keep("again".getBytes(StandardCharsets.UTF_8));
        assertThat(sweep(new RetentionSettings(0, 0, 0)).any()).isFalse();
        assertThat(place(young)).exists();
        assertThat(place(again)).exists();
    }

    private DrawingId refused(Instant at, Refusal.State state, String picture) {
        DrawingId id = DrawingId.random(random);
        database.refusals().keep(new Refusal(id, new Asker(7, 20, 30), "fox", "explicit", picture, "", state, at));
        return id;
    }

    @Test
    void refusalsGoAsJobsDoAndTheirPicturesWithThem() throws IOException {
        String picture = kept("refused", daysAgo(31));
        String later = kept("refused later", daysAgo(29));
        DrawingId open = refused(daysAgo(31), Refusal.State.OPEN, picture);
        DrawingId younger = refused(daysAgo(29), Refusal.State.REFUSED, later);
        assertThat(sweep(new RetentionSettings(1, 0, 1)).any()).isFalse();
        assertThat(sweep(new RetentionSettings(0, 30, 0))).isEqualTo(new Sweep.Removed(0, 1, 0, 0, 1));
        assertThat(database.refusals().find(open)).isEmpty();
        assertThat(database.refusals().find(younger)).isPresent();
        assertThat(place(picture)).doesNotExist();
        assertThat(place(later)).exists();
    }

    @Test
    void oldEntriesOfTheLogGo() {
        for (int days = 1; days <= 700; days++) {
            database.audit().add(new AuditEntry(daysAgo(701 - days), 30, 20, 7, "quota.set", "", ""));
        }
        assertThat(sweep(new RetentionSettings(0, 0, 365))).isEqualTo(new Sweep.Removed(0, 0, 0, 335, 0));
        assertThat(database.audit().latest(30, 1000)).hasSize(365);
    }
}
