package dev.easel.bot.localchat.page;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads what lies on the class path beside a file whose name is known, in a folder or in a jar. */
final class ClassPathFolder {
    /** Does something with the folder while it is open. */
    interface Reading<T> {
        T read(Path folder) throws IOException;
    }

    private ClassPathFolder() {}

    /**
     * Opens the folder, or the jar, that a resource lies in.
     *
     * @param resource its whole name, without a slash before it
     * @param reading takes the folder or jar below which {@code resource} is a path
     * @throws IOException where the resource is missing or cannot be read
     */
    static <T> T inRootOf(String resource, Reading<T> reading) throws IOException {
        URL url = ClassPathFolder.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IOException("the program lacks its file " + resource);
        }
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                Path file = Path.of(jar.getJarFileURL().toURI());
                try (FileSystem inside = FileSystems.newFileSystem(file)) {
                    return reading.read(inside.getPath("/"));
                }
            }
            URI root = URI.create(url.toString().substring(0, url.toString().length() - resource.length()));
            return reading.read(Path.of(root));
        } catch (URISyntaxException e) {
            throw new IOException("the program's file " + url + " cannot be found", e);
        }
    }

    /** All files below a folder whose path below it is wanted, by that path with slashes. */
    static Map<String, byte[]> files(Path folder, Predicate<String> wanted) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(Files::isRegularFile).toList();
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : found) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (wanted.test(name)) {
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
