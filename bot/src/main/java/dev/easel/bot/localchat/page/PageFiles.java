package dev.easel.bot.localchat.page;

import dev.easel.bot.Sha256;
import dev.easel.bot.localchat.http.Router;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The page's own files and its third-party parts, read once. Only what was found at the start has an address: no path is ever
 * made of a request.
 */
public final class PageFiles {
    private static final String PAGE = "dev/easel/bot/localchat/page";
    private static final String INDEX = "index.html";
    private static final Pattern LIT_HTML = Pattern.compile("(directives/)?[a-z-]+\\.js");
    private static final Pattern MARKDOWN_IT = Pattern.compile("dist/[a-z.-]+\\.js");

    private final Map<String, StaticFile> byPath;

    private PageFiles(Map<String, StaticFile> byPath) {
        this.byPath = byPath;
    }

    /**
     * Reads them from the class path.
     *
     * @throws IOException where one is missing
     */
    public static PageFiles load() throws IOException {
        Map<String, StaticFile> files = new TreeMap<>();
        ClassPathFolder.inRootOf(
                        PAGE + "/" + INDEX, root -> ClassPathFolder.files(root.resolve(PAGE), StaticFile::serves))
                .forEach((name, bytes) ->
                        files.put(name.equals(INDEX) ? "/" : "/assets/" + name, new StaticFile(name, bytes)));
        vendor("lit-html", LIT_HTML.asMatchPredicate(), files);
        vendor("markdown-it", MARKDOWN_IT.asMatchPredicate(), files);
        return new PageFiles(files);
    }

    /** Adds a WebJar's files; the jar itself says which version it holds. */
    private static void vendor(String artifact, Predicate<String> wanted, Map<String, StaticFile> files)
            throws IOException {
        String description = "META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
        Map<String, byte[]> found = ClassPathFolder.inRootOf(
                description,
                root -> ClassPathFolder.files(
                        root.resolve(
                                "META-INF/resources/webjars/" + artifact + "/" + version(root.resolve(description))),
                        wanted));
        found.forEach((name, bytes) -> files.put("/vendor/" + artifact + "/" + name, new StaticFile(name, bytes)));
    }

    private static String version(Path description) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(description)) {
            properties.load(reader);
        }
        return properties.getProperty("version", "");
    }

    /** Changes when a file does. */
    public String version() {
        StringBuilder tags = new StringBuilder();
        byPath.forEach((path, file) -> tags.append(path).append(file.tag()));
        return Sha256.of(tags.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** Adds them under their addresses, {@code /} among them. */
    public void addTo(Router router) {
        byPath.forEach((path, file) -> router.add("GET", path, file).add("HEAD", path, file));
    }
}
