package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.ModelLoadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file is either read in full, or refused with a ModelLoadException; nothing else happens. */
class SafetensorsFuzzTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "7",
            "-1",
            "1.5",
            "1e9",
            "1e999999999",
            "2147483648",
            "4294967296",
            "9223372036854775807",
            "9223372036854775808",
            "[]",
            "{}",
            "null",
            "true",
            "\"4\"",
            "[[[[[[[[1]]]]]]]]",
            "-0",
            "00",
            "NaN");
    private static final List<String> TEXTS = List.of(
            "\"F32\"",
            "\"F16\"",
            "\"U8\"",
            "\"I64\"",
            "\"F31\"",
            "\"a.weight\"",
            "\"b.weight\"",
            "\"dtype\"",
            "\"shape\"",
            "\"data_offsets\"",
            "\"__metadata__\"",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "null",
            "3");

    private final Path folder;

    private final byte[] file;
    private final int headerLength;

    SafetensorsFuzzTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Path valid = TestWeights.write(
                folder.resolve("valid.safetensors"),
                List.of(
                        TestWeights.counting("a.weight", 2, 3),
                        TestWeights.counting("b.weight", 4),
                        TestWeights.scalar("alpha", 1),
                        TestWeights.counting("none", 0)),
                Map.of("format", "pt"));
        file = Files.readAllBytes(valid);
        headerLength =
                (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    @Test
    void damagedHeadersAreReadOrRefused() {
        Random random = new Random(1);
        int read = 0;
        for (int i = 0; i < 97_000; i++) {
            byte[] header = Arrays.copyOfRange(file, 8, 8 + headerLength);
            long data = file.length - 8L - headerLength;
            byte[] damaged = random.nextInt(3) == 0 ? flipped(header, random) : edited(header, random);
            try {
                SafetensorsHeader parsed = SafetensorsHeader.parse(new ByteArrayInputStream(damaged), data, "fuzz");
                long covered = parsed.entries().stream()
                        .mapToLong(entry -> entry.info().byteCount())
                        .sum();
                assertThat(covered).isEqualTo(data);
                read++;
            } catch (ModelLoadException refused) {
                assertThat(refused).hasMessageStartingWith("fuzz: ");
            }
        }
        assertThat(read).isBetween(1_000, 60_000);
    }

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Random random = new Random(2);
        Path damaged = folder.resolve("damaged.safetensors");
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            Files.write(damaged, damagedFile(random));
            try (SafetensorsFile opened = SafetensorsFile.open(damaged)) {
                TestWeights.all(opened).forEach(weight -> TestWeights.array(weight.bytes()));
                read++;
            } catch (ModelLoadException refused) {
                assertThat(refused).hasMessageContaining("damaged.safetensors");
            }
        }
        assertThat(read).isBetween(30, 2_000);
    }

    private byte[] damagedFile(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> flipped(file, random);
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 2 -> Arrays.copyOf(file, file.length + 1 + random.nextInt(9));
            default -> withLength(random);
        };
    }

    private byte[] withLength(Random random) {
        long length = switch (random.nextInt(3)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextInt(2 * file.length);
            default -> headerLength + random.nextInt(17) - 8L;
        };
        byte[] damaged = file.clone();
        ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        return damaged;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    /** Swaps numbers and texts of the JSON for others, cuts it, or doubles a stretch of it. */
    private static byte[] edited(byte[] bytes, Random random) {
        String json = new String(bytes, StandardCharsets.UTF_8);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            json = switch (random.nextInt(6)) {
                case 0, 1 -> replaced(json, NUMBER, NUMBERS, random);
                case 2, 3 -> replaced(json, TEXT, TEXTS, random);
                case 4 -> json.substring(0, random.nextInt(json.length() + 1));
                default -> doubled(json, random);
            };
        }
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String replaced(String json, Pattern what, List<String> choices, Random random) {
        List<MatchResult> found = what.matcher(json).results().toList();
        if (found.isEmpty()) {
            return json;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return json.substring(0, one.start()) + choices.get(random.nextInt(choices.size())) + json.substring(one.end());
    }

    private static String doubled(String json, Random random) {
        int from = random.nextInt(json.length() + 1);
        int to = from + random.nextInt(json.length() - from + 1);
        return json.substring(0, to) + "," + json.substring(from, to) + json.substring(to);
    }
}
