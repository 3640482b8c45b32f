package dev.easel.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private static final URI ADDRESS = URI.create("https://pictures.example/easel");

    @Test
    void healthTellsVersionAndUptimeWhateverTheBotsState() {
        try (WebRig rig = new WebRig()) {
            rig.obstacles.add("the model is loading");
            rig.nanos += 90_000_000_000L;

            HttpResponse<String> answer = rig.get("/health");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"alive\",\"version\":\"1.2.3\",\"uptime_seconds\":90}");
        }
    }

    @Test
    void readinessTellsEveryReasonAgainstIt() {
        try (WebRig rig = new WebRig()) {
            assertThat(rig.get("/ready").statusCode()).isEqualTo(200);
            assertThat(rig.get("/ready").body()).isEqualTo("{\"ready\":true,\"reasons\":[]}");

            rig.obstacles.addAll(List.of("the model is loading", "not connected to Discord"));

            HttpResponse<String> answer = rig.get("/ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .isEqualTo("{\"ready\":false,\"reasons\":[\"the model is loading\",\"not connected to Discord\"]}");
        }
    }

    @Test
    void conditionsAreAskedEachTime() {
        boolean[] connected = {false};
        Readiness readiness = Readiness.of(List.of(
                Optional::empty, () -> connected[0] ? Optional.empty() : Optional.of("not connected to Discord")));
        assertThat(readiness.obstacles()).containsExactly("not connected to Discord");

        connected[0] = true;

        assertThat(readiness.obstacles()).isEmpty();
    }

    @Test
    void metricsComeInTheFormatThatPrometheusReads() {
        try (WebRig rig = new WebRig()) {
            HttpResponse<String> answer = rig.get("/metrics");

            assertThat(answer.body()).isEqualTo("easel_steps_total 5\n");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metric", "/gallery/x/y/z", "/favicon.ico"})
    void whatIsNotThereIsNotFound(String path) {
        try (WebRig rig = new WebRig()) {
            assertThat(rig.get(path).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:9464", "127.0.0.1.evil.example", "pictures.example", ""})
    void aForeignNameIsRefused(String host) throws IOException {
        try (WebRig rig = new WebRig()) {
            assertThat(rig.getAs(host, "/metrics")).startsWith("HTTP/1.1 40").doesNotContain("easel_steps_total");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9464", "127.0.0.1", "[::1]:80", "LOCALHOST"})
    void theNamesOfThisMachineAreServed(String host) throws IOException {
        try (WebRig rig = new WebRig()) {
            assertThat(rig.getAs(host, "/metrics")).startsWith("HTTP/1.1 200").contains("easel_steps_total");
        }
    }

    @Test
    void underTheAddressForOthersTheGalleryAloneIsServed() throws IOException {
        try (WebRig rig = new WebRig(Optional.of(ADDRESS))) {
            assertThat(rig.getAs("pictures.example", "/gallery")).startsWith("HTTP/1.1 200");
            assertThat(rig.getAs("pictures.example", "/metrics")).startsWith("HTTP/1.1 404");
            assertThat(rig.getAs("pictures.example", "/ready")).startsWith("HTTP/1.1 404");
            assertThat(rig.getAs("evil.example", "/gallery")).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aDrawingsPageLiesAtTheAddressForOthersWhereThereIsOne() {
        try (WebRig rig = new WebRig(Optional.of(ADDRESS));
                WebRig without = new WebRig()) {
            assertThat(rig.server.page("ab12")).isEqualTo(URI.create("https://pictures.example/easel/gallery/ab12"));
            assertThat(without.server.page("ab12")).isEqualTo(URI.create(without.server.origin() + "/gallery/ab12"));
        }
    }

    @Test
    void ofATakenPortTheNextFreeOneIsUsed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                WebServer server = WebServer.start(
                        taken.getLocalPort(),
                        Optional.empty(),
                        new WebParts("1", List::of, () -> "", GalleryShelf::empty, () -> 0))) {
            assertThat(server.origin().getPort())
                    .isGreaterThan(taken.getLocalPort())
                    .isLessThan(taken.getLocalPort() + 100);
        }
    }
}
