package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** /privacy from the page, on the server and in direct messages. */
class PrivacyTest extends PageTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Predicate<JsonNode> saying(String text) {
        return one -> one.path("content").asText().contains(text);
    }

    private static DrawingId drawing(JsonNode message) {
        String id = message.findPath("custom_id").asText();
        return new DrawingId(id.substring(id.lastIndexOf(':') + 1));
    }

    private static String button(JsonNode message, int number) {
        return message.path("components")
                .path(0)
                .path("components")
                .path(number)
                .path("custom_id")
                .asText();
    }

    private Map<String, byte[]> exported(PagePerson person, String language, String text) {
        person.command(language, "privacy", Options.of("export"));
        JsonNode message = person.message(saying(text));
        assertThat(message.path("attachments").path(0).path("filename").asText())
                .isEqualTo("easel-data.zip");
        return unzipped(person.bytes(
                URI.create(message.path("attachments").path(0).path("url").asText())));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void deletes(PagePerson person) {
        person.command("en-US", "privacy", Options.of("delete"));
        JsonNode question = person.message(saying("Everything that is kept of you here is deleted"));
        person.press(question, button(question, 0));
    }

    /** As if all that is there had been there for long. */
    private void age() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("pictures"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
            }
        }
    }

    private List<String> files(DrawingId id) {
        return List.copyOf(rig.desk
                .desk
                .books()
                .archive()
                .find(id)
                .map(Drawing::files)
                .orElseThrow()
                .values());
    }

    private boolean there(String sha256) {
        return Files.exists(
                folder.resolve("pictures").resolve(sha256.substring(0, 2)).resolve(sha256));
    }

    @Test
    void exportHasEverythingAndNothingOfOthers() throws IOException {
        JsonNode grid = ada.draws("fox in the snow");
        max.draws("owl of max");
        rig.desk.desk.drawings().favourite(new Cell(drawing(grid), 2), Long.parseLong(ada.user));
        Map<String, byte[]> files = exported(ada, "en-US", "Drawings: 1; pictures beside it: 5.");
        JsonNode all = JSON.readTree(files.get("easel.json"));
        assertThat(all.path("user_id").asText()).isEqualTo(ada.user);
        assertThat(all.path("drawings").path(0).path("recipe").toString()).contains("fox in the snow");
        assertThat(all.path("favourites").path(0).path("cell").asInt()).isEqualTo(2);
        assertThat(all.path("jobs").path(0).path("request").isObject()).isTrue();
        assertThat(all.path("audit").findValuesAsText("action"))
                .containsExactly("request.accepted", "request.delivered");
        assertThat(all.toString()).doesNotContain("owl").doesNotContain(max.user);
        String name = "pictures/" + drawing(grid) + "-1.png";
        assertThat(files).hasSize(6).containsKey(name);
        assertThat(files.get(name))
                .isEqualTo(rig.desk
                        .desk
                        .books()
                        .archive()
                        .file(
                                rig.desk
                                        .desk
                                        .books()
                                        .archive()
                                        .find(drawing(grid))
                                        .orElseThrow(),
                                "1.png"));
        assertThat(max.messages().findValuesAsText("filename")).doesNotContain("easel-data.zip");
    }

    @Test
    void deletingTakesPicturesFavouritesPreferencesAndNames() throws IOException {
        JsonNode grid = ada.draws("fox");
        JsonNode other = max.draws("owl");
        List<String> gone = files(drawing(grid));
        List<String> kept = files(drawing(other));
        rig.desk.desk.drawings().favourite(new Cell(drawing(other), 1), Long.parseLong(ada.user));
        rig.desk.desk.books().preferences().change(Long.parseLong(ada.user), before -> before.withAutoDm(true));
        age();
        deletes(ada);
        ada.message(saying("Done: your drawings (1) with their pictures"));
        assertThat(gone).noneMatch(this::there);
        assertThat(kept).allMatch(this::there);
        assertThat(rig.desk
                        .desk
                        .books()
                        .preferences()
                        .of(Long.parseLong(ada.user))
                        .autoDm())
                .isFalse();
        assertThat(rig.desk.desk.books().archive().shelf().countFavourites(Long.parseLong(ada.user)))
                .isZero();
        assertThat(rig.desk.desk.books().audit().latest(ada.server(), 50))
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(ada.user))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("privacy.delete"))
                .anySatisfy(entry -> assertThat(entry.user()).isEqualTo(Long.parseLong(max.user)));
        ada.press(grid, button(grid, 0));
        ada.message(saying("is no longer kept here"));
        max.press(other, button(other, 0));
        max.message(saying("Image #1"));
    }

    @Test
    void whatIsUnderWayIsCancelledFirst() {
        rig.hold();
        ada.slash("imagine", "prompt", "fox");
        BotRig.await("the drawing", () -> rig.generator.requests.size() == 1);
        ada.slash("imagine", "prompt", "second");
        ada.message(saying("**second**"));
        deletes(ada);
        BotRig.await("the end of it", () -> rig.desk.desk.underWay().isEmpty());
        rig.release();
        ada.message(saying("Done: your drawings (0) with their pictures"));
        assertThat(rig.desk.desk.underWay()).isEmpty();
        assertThat(rig.desk.desk.books().people().of(Long.parseLong(ada.user)).get("jobs"))
                .isEmpty();
        assertThat(ada.pictures()).isEmpty();
    }

    @Test
    void quotasAreNotFilledAgain() {
        ada.command(
                "en-US",
                "admin",
                Options.in("quota", "set", Options.whole("amount", 4), Options.text("period", "day")));
        ada.message(saying("From now on"));
        max.draws("owl");
        deletes(max);
        max.message(saying("Done: your drawings (1)"));
        max.slash("imagine", "prompt", "cat");
        max.message(saying("0 left of 4 images a day"));
    }

    @Test
    void itCanBeThoughtOverAndWorksInDirectMessagesInBothLanguages() {
        ada.draws("fox");
        PagePerson direct = ada.inDirect().speaking("zh-CN");
        direct.command("zh-CN", "privacy", Options.of("delete"));
        JsonNode question = direct.message(saying("这里保存的有关你的一切都会被删除"));
        direct.press(question, button(question, 1));
        direct.message(saying("没有删除任何内容"));
        assertThat(exported(direct, "zh-CN", "1 幅绘图的全部文字记录，另附 5 张图片")).containsKey("easel.json");
        direct.command("zh-CN", "privacy", Options.of("delete"));
        JsonNode again = direct.message(one ->
                saying("这里保存的有关你的一切都会被删除").test(one) && !one.path("components").isEmpty());
        direct.press(again, button(again, 0));
        direct.message(saying("已完成：删除了 1 幅绘图及其图片"));
    }

    @Test
    void theQuestionIsForWhoWasAskedAlone() {
        ada.command("en-US", "privacy", Options.of("delete"));
        JsonNode question = ada.message(saying("Everything that is kept of you"));
        assertThat(max.messages().toString()).doesNotContain("Everything that is kept of you");
        assertThat(max.pressStatus(question, button(question, 0))).isGreaterThanOrEqualTo(400);
    }
}
