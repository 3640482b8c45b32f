package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.Sha256;
import dev.easel.bot.model.HubServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelGetCommandTest {
    private static final byte[] WEIGHTS = safetensors(200_000, 1);
    private static final String DIGEST = Sha256.of(WEIGHTS);

    private final HubServer hub = new HubServer();
    private final CommandLineRig easel;

    ModelGetCommandTest(@TempDir Path folder) {
        easel = new CommandLineRig(folder);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aFileIsInstalledWholeUnderItsName() {
        hub.serve("/x/fox.safetensors", WEIGHTS, "one");

        assertThat(get("/x/fox.safetensors", "--sha256", DIGEST)).isZero();

        assertThat(installed("fox.safetensors")).hasBinaryContent(WEIGHTS);
        assertThat(easel.err()).contains("200.0 kB", DIGEST + " as published");
        assertThat(incoming()).isEmpty();
        assertThat(easel.run("models")).isZero();
        assertThat(easel.out()).contains("fox ", "200.0 kB", "* easel-mini");
    }

    @Test
    void onATerminalTheSpeedAndTheTimeLeftAreShown() {
        easel.terminal = true;
        hub.serve("/fox.safetensors", safetensors(2_000_000, 1), "one");

        assertThat(get("/fox.safetensors")).isZero();

        assertThat(easel.err())
                .containsPattern("fox.safetensors  [0-9.]+ kB of 2.0 MB  [0-9.]+ [kM]B/s  0:0[0-9] left");
    }

    @Test
    void anInterruptedFetchGoesOnWhereItEnded() {
        hub.serve("/fox.safetensors", WEIGHTS, "one");
        hub.breakOffAfter(150_000);
        assertThat(get("/fox.safetensors")).isEqualTo(1);
        assertThat(easel.sentence()).contains("fox.safetensors broke off", "the same command goes on");
        assertThat(installed("fox.safetensors")).doesNotExist();

        hub.breakOffAfter(Integer.MAX_VALUE);
        assertThat(get("/fox.safetensors", "--sha256", DIGEST)).isZero();

        // The client may lose its last buffer when the connection breaks.
        assertThat(hub.requests()).hasSize(2);
        assertThat(hub.requests().get(1)).matches("/fox.safetensors bytes=[1-9][0-9]{4,5}-");
        assertThat(installed("fox.safetensors")).hasBinaryContent(WEIGHTS);
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedAnew() {
        hub.serve("/fox.safetensors", WEIGHTS, "one");
        hub.breakOffAfter(150_000);
        get("/fox.safetensors");

        byte[] changed = safetensors(150_000, 2);
        hub.serve("/fox.safetensors", changed, "two");
        hub.breakOffAfter(Integer.MAX_VALUE);

        assertThat(get("/fox.safetensors")).isZero();
        assertThat(installed("fox.safetensors")).hasBinaryContent(changed);
    }

    @Test
    void aFileWithAWrongChecksumIsDeletedAndSaidSo() {
        hub.serve("/fox.safetensors", WEIGHTS, "one");

        assertThat(get("/fox.safetensors", "--sha256", "0".repeat(64))).isEqualTo(1);

        assertThat(easel.sentence()).contains("checksum of fox.safetensors is wrong", "deleted", DIGEST, "000000");
        assertThat(installed("fox.safetensors")).doesNotExist();
        assertThat(incoming()).containsExactly("fox.lock");
    }

    @Test
    void aChecksumPublishedAsEntityTagIsCompared() {
        hub.serve("/fox.safetensors", WEIGHTS, "a".repeat(64));

        assertThat(get("/fox.safetensors")).isEqualTo(1);

        assertThat(easel.sentence()).contains("checksum of fox.safetensors is wrong");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(get("/fox.safetensors")).isEqualTo(1);

        assertThat(easel.sentence())
                .isEqualTo("easel: " + hub.uri("/fox.safetensors") + " does not exist (HTTP status 404)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fox.ckpt", "/fox.bin", "/fox.safetensors.exe", "/", "/..%2Ffox.pt"})
    void whatIsNotSafetensorsByNameIsNotEvenAskedFor(String path) {
        assertThat(get(path)).isEqualTo(2);

        assertThat(easel.sentence()).contains("not a safetensors file");
        assertThat(hub.requests()).isEmpty();
    }

    @Test
    void whatIsNotSafetensorsByContentIsNotInstalled() {
        hub.serve("/fox.safetensors", "<html>log in first</html>".getBytes(StandardCharsets.UTF_8), "one");

        assertThat(get("/fox.safetensors")).isEqualTo(1);

        assertThat(easel.sentence()).contains("fox.safetensors is not a safetensors file");
        assertThat(installed("fox.safetensors")).doesNotExist();
    }

    @Test
    void redirectsAreFollowedButNotForever() {
        hub.serve("/real", WEIGHTS, "one");
        hub.redirect("/fox.safetensors", "/real");
        assertThat(get("/fox.safetensors")).isZero();

        hub.redirect("/loop.safetensors", "/loop.safetensors");
        assertThat(get("/loop.safetensors")).isEqualTo(1);
        assertThat(easel.sentence()).contains("redirects more than 5 times");

        hub.redirect("/local.safetensors", "file:///etc/passwd");
        assertThat(get("/local.safetensors")).isEqualTo(1);
        assertThat(easel.sentence()).contains("'file:///etc/passwd', which is not followed");
    }

    @Test
    void anInstalledModelIsNotFetchedOver() {
        hub.serve("/easel-mini.safetensors", WEIGHTS, "one");

        assertThat(get("/easel-mini.safetensors")).isEqualTo(2);
        assertThat(easel.sentence()).contains("'easel-mini' is already installed");

        assertThat(get("/easel-mini.safetensors", "--name", "other")).isZero();
        assertThat(installed("other.safetensors")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../fox", ".fox", "a/b", "", "a b"})
    void aNameCannotLeadOutOfTheModelFolder(String name) {
        hub.serve("/fox.safetensors", WEIGHTS, "one");

        assertThat(get("/fox.safetensors", "--name", name)).isEqualTo(2);

        assertThat(hub.requests()).isEmpty();
    }

    @Test
    void aRepositoryBecomesADiffusersFolderOfWhatIsNeeded() {
        serveRepository();

        assertThat(easel.run(
                        "model", "get", "someone/fox", "--hub", hub.uri("/").toString()))
                .isZero();

        assertThat(files(installed("fox")))
                .containsExactly(
                        "model_index.json",
                        "text_encoder/config.json",
                        "text_encoder/model.safetensors",
                        "tokenizer/merges.txt",
                        "tokenizer/vocab.json",
                        "unet/config.json",
                        "unet/diffusion_pytorch_model.safetensors");
        assertThat(incoming()).isEmpty();
    }

    @Test
    void anInterruptedRepositoryKeepsItsWholeFiles() {
        serveRepository();
        hub.breakOffAfter(100_000);
        assertThat(getRepository()).isEqualTo(1);
        assertThat(installed("fox")).doesNotExist();

        hub.breakOffAfter(Integer.MAX_VALUE);
        assertThat(getRepository()).isZero();

        assertThat(hub.requests().stream().filter(request -> request.endsWith("/unet/config.json")))
                .hasSize(1);
        assertThat(hub.requests())
                .anyMatch(request ->
                        request.matches(".*unet/diffusion_pytorch_model.safetensors bytes=[1-9][0-9]{4}[0-9]?-"));
    }

    @Test
    void aRepositoryWithPickledWeightsOnlyIsRefusedBeforeItsFilesAreFetched() {
        listing("model_index.json", "unet/config.json", "unet/diffusion_pytorch_model.bin");
        file("model_index.json", "{\"unet\": [\"diffusers\", \"UNet2DConditionModel\"]}");

        assertThat(getRepository()).isEqualTo(2);

        assertThat(easel.sentence())
                .contains("unet has no safetensors weights of the usual name, only diffusion_pytorch_model.bin");
        assertThat(easel.modelHome.resolve(".incoming")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../evil.safetensors", "/etc/evil.safetensors", "a b.safetensors", "..\\evil.safetensors"})
    void fileNamesOfARepositoryCannotLeadOut(String name) {
        listing(name.replace("\\", "\\\\"));

        assertThat(getRepository()).isIn(1, 2);

        assertThat(hub.requests()).containsExactly("/api/models/someone/fox");
        assertThat(files(easel.modelHome)).containsExactly("easel-mini/model_index.json");
    }

    @Test
    void aPartNamedToLeadOutIsRefused() {
        listing("model_index.json", "../x/config.json");
        file("model_index.json", "{\"..\": [\"a\", \"b\"], \"../x\": [\"a\", \"b\"]}");

        assertThat(getRepository()).isEqualTo(1);

        assertThat(easel.sentence()).contains("'../x/config.json', which is not a safe file name");
    }

    @Test
    void withoutAHubTheErrorSaysHowToNameOne() {
        assertThat(easel.run("model", "get", "someone/fox")).isEqualTo(2);

        assertThat(easel.sentence()).contains("--hub", "EASEL_HUB", "https://HUB");
    }

    private int get(String path, String... more) {
        return easel.run(Stream.concat(Stream.of("model", "get", hub.uri(path).toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private int getRepository() {
        easel.environment.put("EASEL_HUB", hub.uri("").toString());
        return easel.run("model", "get", "someone/fox");
    }

    private void serveRepository() {
        listing(
                ".gitattributes",
                "README.md",
                "fox.safetensors",
                "model_index.json",
                "safety_checker/config.json",
                "text_encoder/config.json",
                "text_encoder/model.fp16.safetensors",
                "tokenizer/merges.txt",
                "tokenizer/vocab.json",
                "unet/config.json",
                "unet/diffusion_pytorch_model.bin",
                "unet/diffusion_pytorch_model.fp16.safetensors",
                "unet/diffusion_pytorch_model.safetensors");
        file("model_index.json", """
                {"_class_name": "StableDiffusionPipeline", "safety_checker": ["a", "B"], "unet": ["a", "B"],
                 "text_encoder": ["a", "B"], "tokenizer": ["a", "B"], "vae": [null, null]}""");
        file("text_encoder/config.json", "{}");
        file("tokenizer/merges.txt", "a b");
        file("tokenizer/vocab.json", "{}");
        file("unet/config.json", "{}");
        byte[] encoder = safetensors(1000, 3);
        hub.serve("/someone/fox/resolve/main/text_encoder/model.fp16.safetensors", encoder, Sha256.of(encoder));
        hub.serve("/someone/fox/resolve/main/unet/diffusion_pytorch_model.safetensors", WEIGHTS, DIGEST);
    }

    private void listing(String... names) {
        String siblings = Stream.of(names)
                .map(name -> "{\"rfilename\": \"" + name + "\"}")
                .collect(Collectors.joining(", "));
        String json = "{\"sha\": \"abc\", \"siblings\": [" + siblings + "]}";
        hub.serve("/api/models/someone/fox", json.getBytes(StandardCharsets.UTF_8), "listing");
    }

    private void file(String name, String content) {
        hub.serve("/someone/fox/resolve/main/" + name, content.getBytes(StandardCharsets.UTF_8), name);
    }

    private Path installed(String name) {
        return easel.modelHome.resolve(name);
    }

    private List<String> incoming() {
        return files(easel.modelHome.resolve(".incoming"));
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] safetensors(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(2)
                .put((byte) '{')
                .put((byte) '}');
        return bytes;
    }
}
