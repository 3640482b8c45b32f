package dev.easel.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.bench.Results.ColdStart;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String CPUINFO =
            "model name\t: Fast CPU\nflags\t\t: fpu avx2 amx_bf16\nmodel name\t: Fast CPU\n";
    private static final OptionalLong PEAK = OptionalLong.of(3L << 30);

    /** Two cores busy for the whole of each call. */
    private static List<Call> calls(double... seconds) {
        return Arrays.stream(seconds).mapToObj(s -> new Call(s, 2 * s)).toList();
    }

    private static Results results() {
        BenchOptions options =
                Arguments.parse(List.of("--random", "sd15", "--batch", "2", "--peer", "eager", "--unet-only"));
        ObjectNode facts = new ObjectMapper()
                .createObjectNode()
                .put("precision", "bfloat16")
                .put("threads", 2);
        return new Results(
                options,
                Machine.of(CPUINFO, Map.of("MALLOC_TOP_PAD_", "1", "HOME", "/root")),
                facts,
                List.of(
                        new Measure(Task.UNET_STEP, Side.EASEL, calls(5, 3, 4), 859_520_964, PEAK),
                        new Measure(Task.UNET_STEP, Side.EAGER, calls(6), 0, OptionalLong.empty())),
                Optional.of(new ColdStart(9, 8, 25)),
                OptionalDouble.of(40.25),
                List.of("a note"));
    }

    @Test
    void jsonHoldsEveryMeasureWithItsUnit() {
        JsonNode json = ResultsJson.of(results());
        JsonNode step = json.path("measures").path(0);
        assertThat(step.path("task").asText()).isEqualTo("unet_step");
        assertThat(step.path("side").asText()).isEqualTo("easel");
        assertThat(step.path("median_seconds").asDouble()).isEqualTo(4);
        assertThat(step.path("min_seconds").asDouble()).isEqualTo(3);
        assertThat(step.path("max_seconds").asDouble()).isEqualTo(5);
        assertThat(step.path("median_cpu_seconds").asDouble()).isEqualTo(8);
        assertThat(step.path("seconds")).extracting(JsonNode::asDouble).containsExactly(5.0, 3.0, 4.0);
        assertThat(step.path("image_steps_per_second").asDouble()).isEqualTo(0.5);
        assertThat(step.path("parameters").asLong()).isEqualTo(859_520_964);
        assertThat(step.path("peak_resident_bytes").asLong()).isEqualTo(3L << 30);
        assertThat(json.path("measures").path(1).has("peak_resident_bytes")).isFalse();
        assertThat(json.path("peer_seconds_per_easel_second").path("unet_step").asDouble())
                .isEqualTo(1.5);
        assertThat(json.path("peer_cpu_seconds_per_easel_cpu_second")
                        .path("unet_step")
                        .asDouble())
                .isEqualTo(1.5);
        assertThat(json.path("cold_start").path("first_picture_seconds").asDouble())
                .isEqualTo(9);
        assertThat(json.path("bfloat16_psnr_db").asDouble()).isEqualTo(40.25);
        assertThat(json.path("precision").asText()).isEqualTo("bfloat16");
    }

    @Test
    void jsonTellsTheMachineAndOnlyTheAllocatorsEnvironment() {
        JsonNode machine = ResultsJson.of(results()).path("machine");
        assertThat(machine.path("cpu").asText()).isEqualTo("Fast CPU");
        assertThat(machine.path("instructions")).extracting(JsonNode::asText).containsExactly("avx2", "amx_bf16");
        assertThat(machine.path("native_memory"))
                .isEqualTo(new ObjectMapper().createObjectNode().put("MALLOC_TOP_PAD_", "1"));
    }

    @Test
    void textShowsTheSameFigures() {
        String text = String.join("\n", new ResultsText(results()).lines());
        assertThat(text)
                .contains("sd15 with random weights, bfloat16")
                .contains("859,520,964")
                .contains("3.00 GiB")
                .containsPattern("image-steps +easel +0\\.500 /s")
                .contains("the peer takes 1.50 times as long and 1.50 times the CPU time")
                .contains("PSNR 40.3 dB")
                .contains("note: a note");
    }

    @Test
    void medianOfAnEvenNumberOfRunsIsHalfWayBetweenTheMiddleTwo() {
        Measure measure = new Measure(Task.VAE_DECODE, Side.EASEL, calls(4, 1, 2, 9), 0, PEAK);
        assertThat(measure.median()).isEqualTo(3);
    }

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table(1, "what", "s");
        table.row("a", "1.25");
        table.row("longer", "");
        assertThat(table.lines()).containsExactly("what       s", "a       1.25", "longer");
    }

    @Test
    void aRowMustFillTheTable() {
        assertThatThrownBy(() -> new Table(1, "what", "s").row("a")).hasMessage("1 cells in 2 columns");
    }

    @Test
    void signalToNoiseIsRelativeToTheRangeOfTheExactValues() {
        float[] exact = {-1, 0, 1, 0};
        float[] approximate = {-1.02f, 0.02f, 1.02f, -0.02f};
        assertThat(PrecisionComparison.psnr(exact, approximate)).isCloseTo(40, within(0.01));
    }
}
