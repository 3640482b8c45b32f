package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkConfigTest {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private NetworkConfig config() {
        return new NetworkConfig(json, "unet/config.json");
    }

    @Test
    void sizesThatWereInferredAsLongsAreRead() {
        json.put("latent_channels", 4L);
        json.putArray("block_out_channels").add(320L).add(640L);

        assertThat(config().size("latent_channels")).isEqualTo(4);
        assertThat(config().sizes("block_out_channels")).containsExactly(320, 640);
        assertThat(config().sizesOrOne("latent_channels", 2, 1)).containsExactly(4, 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_001, 1L << 40})
    void absurdSizesAreNamed(long size) {
        json.put("in_channels", size);

        assertThatThrownBy(() -> config().size("in_channels"))
                .isInstanceOf(ModelLoadException.class)
                .hasMessage("unet/config.json: in_channels=" + size + " is not supported");
    }

    @Test
    void whatWasNeitherReadNorIgnoredIsNamed() {
        json.put("_note", "none").put("act_fn", "silu").put("novelty", 3);
        NetworkConfig config = config().only("act_fn", "silu");

        assertThatThrownBy(config::refuseOthers)
                .isInstanceOf(ModelLoadException.class)
                .hasMessage("unet/config.json: novelty=3 is not known");
    }

    @Test
    void listsMayRepeatTheOneSupportedValue() {
        json.putArray("only_cross_attention").add(false).add(false);

        assertThat(config().only("only_cross_attention", false)).isNotNull();
    }
}
