package dev.easel.bot.localchat.interaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a form with JSON and files. */
final class Multipart {
    static final String BOUNDARY = "easel-test-boundary";

    private Multipart() {}

    static byte[] of(String json, Map<Integer, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + json + "\r\n");
        files.forEach((number, bytes) -> {
            text(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files[" + number
                            + "]\"; filename=\"../fox " + number + ".png\"\r\nContent-Type: image/png\r\n\r\n");
            body.writeBytes(bytes);
            text(body, "\r\n");
        });
        text(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
