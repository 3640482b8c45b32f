package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.PostedMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlderDrawingsTest {
    private static final DrawingId OLD = new DrawingId("00000000000000aa");
    private static final DrawingId TORN = new DrawingId("00000000000000bb");
    private static final DrawingId HALF = new DrawingId("00000000000000cc");

    private final Path folder;
    private final DeskRig rig;

    OlderDrawingsTest(@TempDir Path folder) {
        this.folder = folder.resolve("drawings");
        rig = new DeskRig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** As versions without a database kept it. */
    private void kept(DrawingId id, Drawing like) throws IOException {
        Path place = Files.createDirectories(folder.resolve(id.hex()));
        for (String name : like.files().keySet()) {
            Files.write(place.resolve(name), rig.desk.books().archive().file(like, name));
        }
        Files.writeString(
                place.resolve("drawing.json"),
                "{\"version\": 1, \"id\": \"" + id + "\", \"user\": 7, \"channel\": 20, \"server\": 30,"
                        + " \"drawn\": \"2025-06-07T08:09:10Z\", \"count\": 4,"
                        + " \"singles\": {\"2\": {\"server\": 30, \"channel\": 20, \"message\": 99}}}");
    }

    private Drawing drawn() {
        return rig.desk.books().archive().existing(rig.drawn("apple").id());
    }

    private void take() {
        new OlderDrawings(folder, rig.desk.books().archive()).take();
    }

    @Test
    void buttonsOfOlderDrawingsLive() throws IOException {
        Drawing like = drawn();
        kept(OLD, like);

        take();

        Drawing old = rig.desk.books().archive().existing(OLD);
        assertThat(old.asker()).isEqualTo(new Asker(7, 20, 30));
        assertThat(old.drawn()).isEqualTo(Instant.parse("2025-06-07T08:09:10Z"));
        assertThat(old.files()).isEqualTo(like.files());
        assertThat(rig.desk.books().archive().shelf().posted(new Cell(OLD, 2))).contains(new PostedMessage(30, 20, 99));
        FinishedDrawing again = DeskRig.drawn(rig.press(new ButtonId(ButtonAction.AGAIN, 0, OLD), DeskRig.ADA));
        assertThat(again.text()).contains("**apple**");
    }

    @Test
    void whatIsDamagedIsLeftAndTheRestTaken() throws IOException {
        Drawing like = drawn();
        kept(OLD, like);
        kept(TORN, like);
        kept(HALF, like);
        Files.writeString(folder.resolve(TORN.hex()).resolve("drawing.json"), "{\"version\":");
        Files.delete(folder.resolve(HALF.hex()).resolve("3.png"));

        take();

        assertThat(rig.desk.books().archive().find(OLD)).isPresent();
        assertThat(rig.desk.books().archive().find(TORN)).isEmpty();
        assertThat(rig.desk.books().archive().find(HALF)).isEmpty();
        assertThat(folder.resolve(HALF.hex()).resolve("1.png")).exists();
    }

    @Test
    void theyAreTakenOnce() throws IOException {
        kept(OLD, drawn());
        take();
        rig.desk.books().archive().shelf().forget(OLD);

        take();

        assertThat(rig.desk.books().archive().find(OLD)).isEmpty();
    }

    @Test
    void aFolderWithoutAnyStaysAsItIs() {
        take();

        assertThat(folder).doesNotExist();
    }

    @Test
    void anAnimationIsKeptWhereOneIsWanted() {
        FinishedDrawing filmed = DeskRig.drawn(rig.imagine(DeskRig.request("fox --video", Map.of()), DeskRig.ADA));

        byte[] gif = rig.file(filmed.id(), Drawing.VIDEO);

        assertThat(new String(gif, 0, 6, StandardCharsets.US_ASCII)).isEqualTo("GIF89a");
        assertThat(filmed.text()).endsWith("-# react with ✉️ to get the animation");
        assertThat(rig.desk.books().archive().existing(rig.drawn("fox").id()).files())
                .doesNotContainKey(Drawing.VIDEO);
    }
}
