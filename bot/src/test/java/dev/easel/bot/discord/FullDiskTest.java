package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings that cannot be kept. A file where the folder of pictures belongs stands for a disk without room. */
class FullDiskTest {
    @Test
    void whatCannotBeKeptIsToldAndTheNextDrawingIsKeptOnceThereIsRoom(@TempDir Path folder) throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            Path pictures = folder.resolve("pictures");
            Files.deleteIfExists(pictures);
            Files.writeString(pictures, "no room");
            rig.ada.slash("imagine", "prompt", "fox");
            rig.ada.message(message -> message.path("content").asText().contains("its log tells more"));
            assertThat(rig.ada.pictures()).isEmpty();

            Files.delete(pictures);
            rig.grid("owl");
            assertThat(rig.ada.pictures()).containsExactly(rig.gridText("owl"));
        }
    }
}
