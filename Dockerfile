# Easel on a CPU. Settings, pictures, fetched models and the unpacked native library live in /data. No port is exposed: the
# bot needs none, and the chat server listens on loopback alone.
FROM debian:bookworm-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends maven openjdk-17-jdk-headless \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src

# The poms alone fetch plugins and libraries: a layer that a change of sources does not undo.
COPY .mvn .mvn
COPY pom.xml ./
COPY engine/pom.xml engine/
COPY upscaler/pom.xml upscaler/
COPY bot/pom.xml bot/
ENV MAVEN_FLAGS="-B -q -Dquick -Dmaven.test.skip=true -DincludeScope=runtime -DoutputDirectory=/app/lib"
RUN mvn $MAVEN_FLAGS package dependency:copy-dependencies && rm -rf /app

COPY engine/src engine/src
COPY upscaler/src upscaler/src
COPY bot/src bot/src
RUN mvn $MAVEN_FLAGS clean package dependency:copy-dependencies && cp bot/target/easel-bot.jar /app/lib/

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends openjdk-17-jre-headless \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /data easel
COPY --from=build /app/lib /app/lib
COPY config /app/config
COPY LICENSE NOTICE /app/
ENV LC_ALL=C.UTF-8 EASEL_HOME=/data DJL_CACHE_DIR=/data/native
USER easel
WORKDIR /data
VOLUME /data
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Deasel.root=/app", \
  "-Dlogback.configurationFile=/app/config/logback.xml", "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true", \
  "-cp", "/app/lib/*", "dev.easel.bot.cli.EaselMain"]
