package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.engine.sampling.SamplerType;
import dev.easel.engine.sampling.TorchRandom;
import dev.easel.engine.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowStarterTest {
    private static final int SIDE = 64;
    private static final int ELEMENTS = 4 * 8 * 8;

    @Test
    void aNetworkThatSeesTheMaskBeginsAtFullStrengthFromTheSeedsFirstDraw(@TempDir Path folder) {
        TinyCheckpoint.write(folder, unet -> unet.put("in_channels", 9), text -> {});
        assertThat(firstLatents(folder)).containsExactly(draw(1), within(1e-6f));
    }

    @Test
    void otherwiseTheInitialPictureTakesTheFirstDraw(@TempDir Path folder) {
        TinyCheckpoint.write(folder);
        assertThat(firstLatents(folder)).containsExactly(draw(2), within(1e-6f));
    }

    /** At full strength; DDIM begins from noise as it is drawn. */
    private static float[] firstLatents(Path folder) {
        InitialImage initial = new InitialImage(Pictures.disc(SIDE), 1, Optional.of(Pictures.rightHalf(SIDE)));
        GenerationRequest request = new Draft()
                .size(SIDE, SIDE)
                .sampler(SamplerType.DDIM)
                .from(initial)
                .request();
        List<Row> rows = new ArrayList<>();
        try (LoadedModel model = Models.load(folder)) {
            new RowStarter(model)
                    .start(request, model.networks().with(List.of()).unet().config(), rows::add);
            try (Row row = rows.get(0);
                    Tensor x = model.ops().rows(row.state(), 0, 1)) {
                return model.ops().toFloats(x);
            }
        }
    }

    private static float[] draw(int number) {
        TorchRandom random = new TorchRandom(1);
        float[] deviates = {};
        for (int i = 0; i < number; i++) {
            deviates = random.normal(ELEMENTS);
        }
        return deviates;
    }
}
