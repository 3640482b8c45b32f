package dev.easel.bot.discord;

import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.config.DiscordAccess;
import dev.easel.bot.imagine.HandedPicture;
import dev.easel.bot.imagine.PictureSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;

/**
 * Fetches attachments, from Discord's own hosts or, where the bot runs on a server of this machine, from that server;
 * whatever address a message names. Thread-safe.
 */
final class AttachmentFetcher implements PictureSource {
    private static final Set<String> DISCORDS = Set.of("cdn.discordapp.com", "media.discordapp.net");
    private static final int LONGEST_SHOWN = 100;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final DiscordAccess access;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    AttachmentFetcher(DiscordAccess access) {
        this.access = access;
    }

    HandedPicture picture(Message.Attachment attachment) {
        return new HandedPicture(attachment.getUrl(), attachment.getSize());
    }

    /**
     * A picture that was posted somewhere, by its address.
     *
     * @throws RefusedInputException where it lies elsewhere
     */
    HandedPicture link(String address) {
        try {
            URI uri = allowed(address);
            String path = String.valueOf(uri.getRawPath());
            boolean posted = path.startsWith("/attachments/") || path.startsWith("/ephemeral-attachments/");
            if (!posted || path.contains("..") || path.contains("%")) {
                throw new IOException("it is no attachment of a message");
            }
        } catch (IOException e) {
            throw new RefusedInputException(
                    "a picture's address must be one that was posted in this chat, not "
                            + (address.length() > LONGEST_SHOWN ? address.substring(0, LONGEST_SHOWN) + "…" : address)
                            + " (" + IoReason.of(e) + "); or attach the picture itself",
                    e);
        }
        return new HandedPicture(address, 0);
    }

    @Override
    public byte[] read(HandedPicture picture) throws IOException {
        URI uri = allowed(picture.address());
        if (DISCORDS.contains(uri.getHost())) {
            refuseLocal(uri.getHost());
        }
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(LONGEST).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("its server answered " + response.statusCode());
                }
                byte[] bytes = body.readNBytes((int) HandedPicture.LARGEST + 1);
                if (bytes.length > HandedPicture.LARGEST) {
                    throw new IOException("it has more than " + HandedPicture.LARGEST + " bytes, which are 10 MiB");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        }
    }

    private URI allowed(String url) throws IOException {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IOException("its address is none", e);
        }
        boolean discords = "https".equals(uri.getScheme())
                && uri.getHost() != null
                && DISCORDS.contains(uri.getHost())
                && uri.getRawUserInfo() == null
                && uri.getPort() == -1;
        if (!discords && !(access.local() && sameOrigin(uri, access.apiUrl()))) {
            throw new IOException("it lies at " + uri.getHost() + ", from where nothing is fetched");
        }
        return uri;
    }

    /** Whoever answers for names must not lead into the operator's own network. */
    private static void refuseLocal(String host) throws IOException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (isLocal(address)) {
                throw new IOException(host + " is said to be at " + address.getHostAddress()
                        + ", an address of a local network, from where nothing is fetched");
            }
        }
    }

    /** Whether an address is one of this machine, or of a network that is not the Internet. */
    static boolean isLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || shared;
    }

    private static boolean sameOrigin(URI a, URI b) {
        return String.valueOf(a.getScheme()).equals(b.getScheme())
                && String.valueOf(a.getHost()).equals(b.getHost())
                && a.getPort() == b.getPort();
    }
}
