package dev.easel.engine.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.easel.engine.ModelLoadException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * CLIP's byte-level BPE tokenizer (Radford et al. 2021): text is brought to NFC and lower case, split into words,
 * and each word's UTF-8 bytes are joined by rank. The start and end tokens written out in a text become those
 * tokens, as in the published tokenizers; the padding token {@code !} does not. Thread-safe.
 */
public final class ClipTokenizer {
    private static final Pattern WORD = Pattern.compile(
            "'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String STANDARD_MERGES = "clip-merges.txt.gz";
    private static final int CACHED_WORDS = 20_000;
    private static final int LONGEST_CACHED_WORD = 64;

    private final Vocabulary vocabulary;
    private final BytePairs pairs;
    private final SpecialTokens special;
    private final Pattern specialInText;
    private final int bos;
    private final int eos;
    private final int pad;
    private final int[] byteIds = new int[256];
    private final int[] lastByteIds = new int[256];
    private final Cache<String, int[]> words =
            Caffeine.newBuilder().maximumSize(CACHED_WORDS).build();

    private ClipTokenizer(Vocabulary vocabulary, MergeList merges, SpecialTokens special) {
        this.vocabulary = vocabulary;
        this.special = special;
        pairs = BytePairs.of(merges, vocabulary);
        bos = vocabulary.id(special.bos());
        eos = vocabulary.id(special.eos());
        pad = vocabulary.id(special.pad());
        specialInText = Pattern.compile(Pattern.quote(special.bos().toLowerCase(Locale.ROOT)) + "|"
                + Pattern.quote(special.eos().toLowerCase(Locale.ROOT)));
        int unknown = vocabulary.id(special.unknown());
        for (int value = 0; value < byteIds.length; value++) {
            String character = String.valueOf(ByteAlphabet.character(value));
            byteIds[value] = vocabulary.idOr(character, unknown);
            lastByteIds[value] = vocabulary.idOr(character + ByteAlphabet.END_OF_WORD, unknown);
        }
    }

    /**
     * Reads a published tokenizer folder: {@code merges.txt}, {@code vocab.json} (derived from the merges if it is
     * not there), {@code special_tokens_map.json} and {@code tokenizer_config.json} (CLIP's values without them).
     *
     * @throws ModelLoadException if a file cannot be read or they disagree
     */
    public static ClipTokenizer read(Path folder) {
        SpecialTokens special = SpecialTokens.read(folder);
        Path merges = folder.resolve("merges.txt");
        Path vocabulary = folder.resolve("vocab.json");
        return Files.exists(vocabulary) ? read(vocabulary, merges, special) : read(merges, special);
    }

    /**
     * Reads a vocabulary and its merges.
     *
     * @throws ModelLoadException if a file cannot be read or they disagree
     */
    public static ClipTokenizer read(Path vocabulary, Path merges, SpecialTokens special) {
        return new ClipTokenizer(Vocabulary.read(vocabulary), MergeList.read(merges), special);
    }

    /**
     * Reads merges alone; the ids are numbered as CLIP does.
     *
     * @throws ModelLoadException if the file cannot be read or makes a token twice
     */
    static ClipTokenizer read(Path merges, SpecialTokens special) {
        return derived(MergeList.read(merges), special);
    }

    /**
     * OpenAI's 49,408 tokens, which every SD 1, SD 2 and SDXL checkpoint uses; window 77.
     *
     * @param padWithZero true for SD 2 and SDXL's second tokenizer, which pad with id 0; else the end token pads
     */
    public static ClipTokenizer standard(boolean padWithZero) {
        try (InputStream bytes = Objects.requireNonNull(ClipTokenizer.class.getResourceAsStream(STANDARD_MERGES));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
            MergeList merges = MergeList.parse(STANDARD_MERGES, lines.lines().toList());
            return derived(merges, padWithZero ? SpecialTokens.CLIP.withPad("!") : SpecialTokens.CLIP);
        } catch (IOException e) {
            throw new ModelLoadException("the built-in " + STANDARD_MERGES + " cannot be read: " + e, e);
        }
    }

    /** The ids of a text, without start, end or padding; as many as the text needs. */
    public int[] encode(String text) {
        return tokenize(text).stream().mapToInt(PromptToken::id).toArray();
    }

    /** {@link #encode} with the place in the text that each id came from. */
    List<PromptToken> tokenize(String text) {
        NormalizedText normalized = NormalizedText.of(text);
        List<PromptToken> tokens = new ArrayList<>();
        Matcher specials = specialInText.matcher(normalized.text());
        int from = 0;
        while (specials.find()) {
            addWords(normalized, from, specials.start(), tokens);
            boolean start = specials.group().equals(special.bos().toLowerCase(Locale.ROOT));
            add(new int[] {start ? bos : eos}, normalized, specials, tokens);
            from = specials.end();
        }
        addWords(normalized, from, normalized.text().length(), tokens);
        return tokens;
    }

    /**
     * The text of ids in normal form: words in lower case with one space between; start and end tokens are left out.
     *
     * @throws IndexOutOfBoundsException if an id is not in the vocabulary
     */
    String decode(int... ids) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int id : ids) {
            String token = vocabulary.token(Objects.checkIndex(id, vocabulary.size()));
            if (id == bos || id == eos) {
                continue;
            }
            boolean last = token.endsWith(ByteAlphabet.END_OF_WORD);
            String characters = last ? token.substring(0, token.length() - ByteAlphabet.END_OF_WORD.length()) : token;
            characters.chars().map(c -> ByteAlphabet.byteOf((char) c)).forEach(bytes::write);
            if (last) {
                bytes.write(' ');
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    /** The id that starts every window. */
    public int bos() {
        return bos;
    }

    /** The id that ends the text in a window. */
    public int eos() {
        return eos;
    }

    /** The id that fills a window. */
    public int pad() {
        return pad;
    }

    /** Ids per window, with start and end. */
    public int window() {
        return special.window();
    }

    /** Ids are 0 to this, exclusive. */
    int vocabularySize() {
        return vocabulary.size();
    }

    private static ClipTokenizer derived(MergeList merges, SpecialTokens special) {
        return new ClipTokenizer(Vocabulary.derive(merges, special), merges, special);
    }

    private void addWords(NormalizedText text, int from, int to, List<PromptToken> tokens) {
        Matcher matcher = WORD.matcher(text.text()).region(from, to);
        while (matcher.find()) {
            add(encodeWord(matcher.group()), text, matcher, tokens);
        }
    }

    private static void add(int[] ids, NormalizedText text, Matcher at, List<PromptToken> tokens) {
        int start = text.sourceStart(at.start());
        int end = text.sourceEnd(at.end() - 1);
        for (int id : ids) {
            tokens.add(new PromptToken(id, start, end));
        }
    }

    private int[] encodeWord(String word) {
        return word.length() > LONGEST_CACHED_WORD ? joinBytes(word) : words.get(word, this::joinBytes);
    }

    private int[] joinBytes(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        int[] symbols = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            symbols[i] = (i == bytes.length - 1 ? lastByteIds : byteIds)[Byte.toUnsignedInt(bytes[i])];
        }
        return pairs.join(symbols);
    }
}
