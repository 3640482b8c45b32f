// Pictures as numbers: what is alike, and by how many grey levels.

const RGB = [0, 1, 2];

export class Picture {
  /** @param rgba four bytes a pixel, rows from the top */
  constructor(width, height, rgba) {
    Object.assign(this, { width, height, rgba });
  }

  at(x, y, band) {
    return this.rgba[4 * (y * this.width + x) + band];
  }

  /** A rectangle of it. */
  cut(left, top, width, height) {
    const rgba = Buffer.alloc(4 * width * height, 255);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        for (const band of RGB) rgba[4 * (y * width + x) + band] = this.at(left + x, top + y, band);
      }
    }
    return new Picture(width, height, rgba);
  }

  /** Without so many pixels at each side. */
  inner(margin) {
    return this.cut(margin, margin, this.width - 2 * margin, this.height - 2 * margin);
  }

  /** The four pictures of a grid. */
  cells() {
    const width = this.width / 2;
    const height = this.height / 2;
    return [0, 1, 2, 3].map((cell) => this.cut((cell % 2) * width, Math.floor(cell / 2) * height, width, height));
  }

  /** Of half the size, each pixel the mean of four. */
  halved() {
    const width = Math.floor(this.width / 2);
    const height = Math.floor(this.height / 2);
    const rgba = Buffer.alloc(4 * width * height, 255);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        for (const band of RGB) {
          const sum = this.at(2 * x, 2 * y, band) + this.at(2 * x + 1, 2 * y, band) + this.at(2 * x, 2 * y + 1, band) + this.at(2 * x + 1, 2 * y + 1, band);
          rgba[4 * (y * width + x) + band] = Math.round(sum / 4);
        }
      }
    }
    return new Picture(width, height, rgba);
  }

  /** How far two of one size are from each other: the mean and the furthest, where a test of x and y says that it counts. */
  distance(other, counts = () => true) {
    if (other.width !== this.width || other.height !== this.height) {
      throw new Error(`${this.width}x${this.height} is beside ${other.width}x${other.height}`);
    }
    let sum = 0;
    let furthest = 0;
    let pixels = 0;
    for (let y = 0; y < this.height; y += 1) {
      for (let x = 0; x < this.width; x += 1) {
        if (!counts(x, y)) continue;
        pixels += 1;
        for (const band of RGB) {
          const difference = Math.abs(this.at(x, y, band) - other.at(x, y, band));
          sum += difference;
          furthest = Math.max(furthest, difference);
        }
      }
    }
    return { mean: sum / (3 * pixels), furthest, pixels };
  }
}
