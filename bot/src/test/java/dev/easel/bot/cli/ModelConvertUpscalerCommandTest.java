package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelConvertUpscalerCommandTest {
    private final Path folder;
    private final CommandLineRig easel;

    ModelConvertUpscalerCommandTest(@TempDir Path folder) {
        this.folder = folder;
        easel = new CommandLineRig(folder);
    }

    @Test
    void aModelForWebPagesBecomesAFolder() throws IOException {
        Files.write(folder.resolve("shard.bin"), new byte[4 * 8]);
        Files.writeString(
                folder.resolve("model.json"),
                "{\"weightsManifest\":[{\"paths\":[\"shard.bin\"],\"weights\":["
                        + "{\"name\":\"F_m1/kernel\",\"shape\":[1,1,1,8],\"dtype\":\"float32\"}]}]}");

        int status = easel.run(
                "model",
                "convert-upscaler",
                folder.toString(),
                folder.resolve("out").toString());

        assertThat(status).as(easel.err()).isZero();
        assertThat(easel.out()).contains("wrote " + folder.resolve("out"));
        assertThat(folder.resolve("out/model.safetensors")).isNotEmptyFile();
        assertThat(folder.resolve("out/config.json")).content().contains("\"rdn\"");
    }

    @Test
    void whatIsNoModelIsRefusedInOneSentence() {
        int status = easel.run(
                "model",
                "convert-upscaler",
                folder.toString(),
                folder.resolve("out").toString());

        assertThat(status).isEqualTo(1);
        assertThat(easel.sentence()).contains("model.json", "missing");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
