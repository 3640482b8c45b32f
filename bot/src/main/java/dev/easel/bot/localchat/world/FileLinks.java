package dev.easel.bot.localchat.world;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses of uploaded files, signed as Discord's CDN has them: {@code ex} and {@code is} are the seconds, in hexadecimal, at
 * which an address ends and began, {@code hm} proves that this server made it. Addresses made within the same hour are equal, so
 * that browsers keep what they have. Thread-safe.
 */
public final class FileLinks {
    /** Below the origin; channel, attachment and name follow. */
    public static final String PREFIX = "/attachments";

    private static final String ALGORITHM = "HmacSHA256";
    private static final long ROUND_SECONDS = Duration.ofHours(1).toSeconds();
    private static final long VALID_SECONDS = Duration.ofHours(24).toSeconds();
    private static final int KEY_BYTES = 32;

    private final String origin;
    private final Clock clock;
    private final SecretKeySpec key;

    /**
     * Signs with a key that no other object has.
     *
     * @param origin scheme, host and port
     */
    FileLinks(String origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** An attachment's address, good for a day. */
    public String address(Attachment attachment) {
        String path = PREFIX + "/" + attachment.channelId() + "/" + attachment.id() + "/" + attachment.filename();
        long seconds = clock.instant().getEpochSecond();
        long issued = seconds - seconds % ROUND_SECONDS;
        String begins = Long.toHexString(issued);
        String ends = Long.toHexString(issued + VALID_SECONDS);
        return origin + path + "?ex=" + ends + "&is=" + begins + "&hm=" + signature(path, ends, begins);
    }

    /**
     * Whether this server made an address that has not ended yet.
     *
     * @param path with {@link #PREFIX}
     * @param ends the parameter ex
     * @param begins the parameter is
     * @param signature the parameter hm
     */
    public boolean valid(String path, String ends, String begins, String signature) {
        byte[] expected = signature(path, ends, begins).getBytes(StandardCharsets.US_ASCII);
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given)
                && Long.parseLong(ends, 16) > clock.instant().getEpochSecond();
    }

    private String signature(String path, String ends, String begins) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = (path + "?ex=" + ends + "&is=" + begins).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no " + ALGORITHM, e);
        }
    }
}
