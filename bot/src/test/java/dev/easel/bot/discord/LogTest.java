package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.easel.engine.InferenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the whole log says of a drawing. */
class LogTest {
    private static final String PROMPT = "quokka in a velvet waistcoat";

    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger easel = (Logger) LoggerFactory.getLogger("dev.easel");
    private final Recorder recorder = new Recorder();

    private static final class Recorder extends AppenderBase<ILoggingEvent> {
        final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            events.add(event);
        }

        List<String> lines() {
            return events.stream()
                    .map(event -> event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                    .toList();
        }
    }

    /** Levels as in the shipped configuration; Easel's own lines are kept off the console. */
    @BeforeEach
    void listen() {
        recorder.start();
        root.addAppender(recorder);
        easel.setLevel(Level.INFO);
        easel.setAdditive(false);
        easel.addAppender(recorder);
    }

    @AfterEach
    void stop() {
        root.detachAppender(recorder);
        easel.detachAppender(recorder);
        easel.setAdditive(true);
        easel.setLevel(null);
    }

    @Test
    void atInfoADrawingIsOneLineUnderItsIdAndNoLineHoldsItsPrompt(@TempDir Path folder) throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            rig.grid(PROMPT);
            BotRig.await(
                    "the drawing's line", () -> recorder.lines().stream().anyMatch(line -> line.contains(" steps, ")));
        }
        assertThat(recorder.events)
                .filteredOn(event -> event.getFormattedMessage().contains(" steps, "))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getMDCPropertyMap().get("drawing")).matches("[0-9a-f]{16}"));
        assertThat(recorder.lines()).noneMatch(line -> line.contains("quokka") || line.contains("velvet"));
    }

    @Test
    void neitherDoesAFailuresLine(@TempDir Path folder) throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            rig.generator.failure = Optional.of(new InferenceException("the device is gone"));
            rig.ada.slash("imagine", "prompt", PROMPT);
            BotRig.await(
                    "the failure", () -> recorder.lines().stream().anyMatch(line -> line.contains("device is gone")));
        }
        assertThat(recorder.lines()).noneMatch(line -> line.contains("quokka") || line.contains("velvet"));
    }

    @Test
    void atDebugThePromptIsTold(@TempDir Path folder) throws IOException {
        easel.setLevel(Level.DEBUG);
        try (BotRig rig = new BotRig(folder)) {
            rig.grid(PROMPT);
        }
        assertThat(recorder.lines()).anyMatch(line -> line.contains(PROMPT));
    }

    @Test
    void theShippedConfigurationTellsOfDrawingsAndNotOfPrompts() throws JoranException {
        LoggerContext shipped = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(shipped);

        configurator.doConfigure(Path.of("../config/logback.xml").toFile());

        assertThat(shipped.getLogger("dev.easel.bot.imagine").getEffectiveLevel())
                .isEqualTo(Level.INFO);
        assertThat(shipped.getLogger("net.dv8tion").getEffectiveLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void whatPeopleTypeBeginsNoLineOfItsOwnAndColoursNothing() throws JoranException {
        LoggerContext shipped = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(shipped);
        configurator.doConfigure(Path.of("../config/logback.xml").toFile());
        Logger logger = shipped.getLogger("dev.easel.bot.Foo");
        LoggingEvent event = new LoggingEvent(
                "", logger, Level.WARN, "fox\r\n12:00:00 INFO forged \u001b[31m \u202e end", null, null);
        event.setMDCPropertyMap(Map.of());
        ConsoleAppender<ILoggingEvent> console =
                (ConsoleAppender<ILoggingEvent>) shipped.getLogger("ROOT").getAppender("console");

        String line = new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);

        assertThat(line.lines()).hasSize(1);
        assertThat(line).endsWith(" WARN  fox 12:00:00 INFO forged  [31m   end (Foo)\n");
    }
}
