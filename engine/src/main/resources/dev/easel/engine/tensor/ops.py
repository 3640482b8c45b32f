# Every tensor operation of the engine, in the Python that TorchScript archives hold: libtorch compiles this text at start,
# and Ops.java calls the methods by their names.
# Pictures and latents are [B, C, H, W], tokens [B, T, C]. w is what a block's BlockWeights collected, in that order.
# Bare numbers are torch's codes: of number formats 0 uint8, 4 int64, 5 float16, 6 float32 and 15 bfloat16, of memory formats 2
# channels last. What ends in an underscore works in place, and never on what Java gave.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # ---- storage -------------------------------------------------------------------------------------------------------

  # A weight in its working form: its own memory, the wanted number format, and channels last where it is the kernel of a
  # convolution.
  def weight(self: __torch__.Ops, x: Tensor, dtype: int) -> Tensor:
    y = torch.to(x, dtype, False, True)
    if torch.dim(y) == 4:
      y = torch.contiguous(y, memory_format=2)
    return y

  def cast(self: __torch__.Ops, x: Tensor, dtype: int) -> Tensor:
    return torch.to(x, dtype)

  def like_weights(self: __torch__.Ops, x: Tensor, w: List[Tensor]) -> Tensor:
    return torch.to(x, w[0].dtype)

  def copy(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.clone(x)

  def float_contiguous(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.contiguous(torch.to(x, 6))

  def sizes(self: __torch__.Ops, x: Tensor) -> List[int]:
    return torch.size(x)

  def all_finite(self: __torch__.Ops, x: Tensor) -> bool:
    return bool(torch.all(torch.isfinite(x)))

  def rows(self: __torch__.Ops, x: Tensor, first: int, end: int) -> Tensor:
    return torch.slice(x, 0, first, end)

  def join(self: __torch__.Ops, parts: List[Tensor], dim: int) -> Tensor:
    return torch.cat(parts, dim)

  def reshape(self: __torch__.Ops, x: Tensor, shape: List[int]) -> Tensor:
    return torch.reshape(x, shape)

  def random_weight(self: __torch__.Ops, shape: List[int], scale: float, dtype: int) -> Tensor:
    return self.weight(torch.mul_(torch.randn(shape), scale), dtype)

  # W + scale * up @ down, the low-rank update of Hu et al. 2021, equation 3. A middle [R, R, H, W] stands between a
  # pointwise down [R, I], which it is first multiplied with: [I, R] @ [R, R, H * W] = [R, I, H * W], and a pointwise up.
  def add_low_rank(self: __torch__.Ops, weight: Tensor, up: Tensor, down: Tensor, middle: List[Tensor], scale: float) -> Tensor:
    u = torch.flatten(torch.to(up, 6), 1)
    d = torch.flatten(torch.to(down, 6), 1)
    if len(middle) > 0:
      d = torch.flatten(torch.matmul(torch.transpose(d, 0, 1), torch.flatten(torch.to(middle[0], 6), 2)), 1)
    delta = torch.reshape(torch.matmul(u, d), torch.size(weight))
    return torch.add(torch.to(weight, 6), delta, alpha=scale)

  # ---- layers --------------------------------------------------------------------------------------------------------

  # On CPUs, weights are laid out as oneDNN likes them (an opaque "mkldnn" tensor) so that no call lays them out anew, and
  # its fused forms add, multiply and activate without another pass over memory. Elsewhere the plain operations serve.

  def packed_conv(self: __torch__.Ops, w: Tensor, stride: int, padding: int, rows: int, side: int) -> Tensor:
    return ops.mkldnn._reorder_convolution_weight(w, [padding, padding], [stride, stride], [1, 1], 1, [rows, torch.size(w, 1), side, side])

  def packed_linear(self: __torch__.Ops, w: Tensor, rows: int) -> Tensor:
    return ops.mkldnn._reorder_linear_weight(torch.contiguous(w), rows)

  def conv2d(self: __torch__.Ops, x: Tensor, w: Tensor, b: Optional[Tensor], stride: int, padding: int) -> Tensor:
    if w.is_mkldnn:
      none = annotate(List[Optional[number]], [])
      return ops.mkldnn._convolution_pointwise(x, w, b, [padding, padding], [stride, stride], [1, 1], 1, "none", none, "")
    return torch.conv2d(x, w, b, [stride, stride], [padding, padding])

  # y + conv(x); y is overwritten.
  def conv2d_onto(self: __torch__.Ops, y: Tensor, x: Tensor, w: Tensor, b: Optional[Tensor], padding: int) -> Tensor:
    if w.is_mkldnn:
      none = annotate(List[Optional[number]], [])
      return ops.mkldnn._convolution_pointwise_(y, x, w, b, [padding, padding], [1, 1], [1, 1], 1, "add", 1.0, None, none, None)
    return torch.add_(y, torch.conv2d(x, w, b, [1, 1], [padding, padding]))

  # conv(x) + y. The fused form fails on pictures of one pixel, whose memory is laid out in two ways at once.
  def conv2d_plus(self: __torch__.Ops, x: Tensor, y: Tensor, w: Tensor, b: Optional[Tensor], padding: int) -> Tensor:
    if w.is_mkldnn and torch.size(y, 2) * torch.size(y, 3) > 1:
      none = annotate(List[Optional[number]], [])
      return ops.mkldnn._convolution_pointwise(x, y, w, b, [padding, padding], [1, 1], [1, 1], 1, "add", 1.0, None, none, None)
    return torch.add_(self.conv2d(x, w, b, 1, padding), y)

  def dense(self: __torch__.Ops, x: Tensor, w: Tensor, b: Optional[Tensor]) -> Tensor:
    if w.is_mkldnn:
      return ops.mkldnn._linear_pointwise(x, w, b, "none", annotate(List[Optional[number]], []), "")
    return torch.linear(x, w, b)

  # dense(x) + y
  def dense_plus(self: __torch__.Ops, x: Tensor, y: Tensor, w: Tensor, b: Optional[Tensor]) -> Tensor:
    if w.is_mkldnn:
      return ops.mkldnn._linear_pointwise(x, y, w, b, "add")
    return torch.add(torch.linear(x, w, b), y)

  # dense(x) * y
  def dense_times(self: __torch__.Ops, x: Tensor, y: Tensor, w: Tensor, b: Optional[Tensor]) -> Tensor:
    if w.is_mkldnn:
      return ops.mkldnn._linear_pointwise(x, y, w, b, "mul")
    return torch.mul_(torch.linear(x, w, b), y)

  def dense_gelu(self: __torch__.Ops, x: Tensor, w: Tensor, b: Optional[Tensor]) -> Tensor:
    if w.is_mkldnn:
      return ops.mkldnn._linear_pointwise(x, w, b, "gelu", annotate(List[Optional[number]], []), "none")
    return torch.gelu_(torch.linear(x, w, b))

  # The library's kernel for channels-last pictures is slow on small pictures where a group is few channels, and takes the
  # variance as the mean square less the squared mean: where a group is few values, those may be nearly equal and cancel.
  # In both cases the other kernel serves, at the price of two changes of layout.
  def group_norm(self: __torch__.Ops, x: Tensor, groups: int, w: Tensor, b: Tensor, eps: float) -> Tensor:
    size = torch.size(x)
    channels = size[1] // groups
    pixels = size[2] * size[3]
    if channels * pixels < 64 or (channels < 8 and pixels <= 1024):
      y = torch.group_norm(torch.flatten(x, 2), groups, w, b, eps)
      return torch.contiguous(torch.view(y, size), memory_format=2)
    return torch.group_norm(x, groups, w, b, eps)

  # ---- small pieces --------------------------------------------------------------------------------------------------

  def conv(self: __torch__.Ops, x: Tensor, w: List[Tensor], stride: int, padding: int) -> Tensor:
    bias = annotate(Optional[Tensor], None)
    if len(w) > 1:
      bias = w[1]
    return self.conv2d(torch.contiguous(torch.to(x, w[0].dtype), memory_format=2), w[0], bias, stride, padding)

  # In the weights' number format; w is never laid out for oneDNN.
  def linear(self: __torch__.Ops, x: Tensor, w: List[Tensor]) -> Tensor:
    if len(w) > 1:
      return torch.linear(torch.to(x, w[0].dtype), w[0], w[1])
    return torch.linear(torch.to(x, w[0].dtype), w[0])

  def dense_layer(self: __torch__.Ops, x: Tensor, w: List[Tensor]) -> Tensor:
    return self.dense(x, w[0], w[1])

  def silu(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.silu(x)

  def relu(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.relu(x)

  def add(self: __torch__.Ops, x: Tensor, y: Tensor) -> Tensor:
    return torch.add(x, torch.to(y, x.dtype))

  def scaled(self: __torch__.Ops, x: Tensor, factor: float, offset: float) -> Tensor:
    return torch.add(torch.mul(x, factor), offset)

  def layer_norm(self: __torch__.Ops, x: Tensor, w: List[Tensor], eps: float) -> Tensor:
    return torch.layer_norm(x, [torch.size(x, -1)], w[0], w[1], eps)

  # ---- UNet ----------------------------------------------------------------------------------------------------------

  # Sinusoids of Vaswani et al. 2017, section 3.5, for times t [B]; -> [B, dim].
  def sinusoids(self: __torch__.Ops, t: Tensor, dim: int, cosine_first: bool, shift: float) -> Tensor:
    half = dim // 2
    exponent = torch.div(torch.mul(torch.arange(half, dtype=6, device=t.device), -9.210340371976184), float(half) - shift)
    angles = torch.mul(torch.unsqueeze(t, 1), torch.unsqueeze(torch.exp(exponent), 0))
    if cosine_first:
      return torch.cat([torch.cos(angles), torch.sin(angles)], 1)
    return torch.cat([torch.sin(angles), torch.cos(angles)], 1)

  # Two linear layers with SiLU between. w: linear_1, linear_2 (weight, bias each), then cond_proj where there is one.
  def time_embedding(self: __torch__.Ops, x: Tensor, condition: List[Tensor], w: List[Tensor]) -> Tensor:
    h = torch.to(x, w[0].dtype)
    if len(condition) > 0:
      h = torch.add(h, torch.linear(torch.to(condition[0], w[0].dtype), w[4]))
    return torch.linear(torch.silu_(torch.linear(h, w[0], w[1])), w[2], w[3])

  # The mean of the tokens asks, the mean and the tokens answer; between layer norms (diffusers' TextTimeEmbedding).
  # x [B, T, C] -> [B, E]. w: norm1, positional_embedding, q, k, v, proj, norm2.
  def pooled_text_embedding(self: __torch__.Ops, x: Tensor, w: List[Tensor], heads: int) -> Tensor:
    x = torch.layer_norm(torch.to(x, w[0].dtype), [torch.size(x, -1)], w[0], w[1], 1.0e-05)
    mean = torch.add(torch.mean(x, [1], True), w[2])
    x = torch.cat([mean, x], 1)
    q = self.split_heads(torch.linear(mean, w[3], w[4]), heads)
    k = self.split_heads(torch.linear(x, w[5], w[6]), heads)
    v = self.split_heads(torch.linear(x, w[7], w[8]), heads)
    y = self.merge_heads(torch.scaled_dot_product_attention(q, k, v))
    y = torch.linear(torch.select(y, 1, 0), w[9], w[10])
    return torch.layer_norm(y, [torch.size(y, -1)], w[11], w[12], 1.0e-05)

  # He et al. 2016 with group norm. x [B, C, H, W], time [B, E] after SiLU.
  # w: norm1, conv1, time_emb_proj, norm2, conv2 (weight, bias each), then conv_shortcut where the channels change.
  def resnet(self: __torch__.Ops, x: Tensor, time: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    h = torch.silu_(self.group_norm(x, groups, w[0], w[1], eps))
    h = self.conv2d(h, w[2], w[3], 1, 1)
    shift = torch.linear(time, w[4], w[5])
    h = torch.add_(h, torch.unsqueeze(torch.unsqueeze(shift, -1), -1))
    h = torch.silu_(self.group_norm(h, groups, w[6], w[7], eps))
    if len(w) > 10:
      return self.conv2d_onto(self.conv2d(h, w[8], w[9], 1, 1), x, w[10], w[11], 0)
    return self.conv2d_plus(h, x, w[8], w[9], 1)

  # resnet over the channels of x and skip side by side.
  def resnet_with_skip(self: __torch__.Ops, x: Tensor, skip: Tensor, time: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    return self.resnet(torch.cat([x, skip], 1), time, w, groups, eps)

  # Nearest-neighbour enlargement to height x width, then a 3x3 convolution.
  def upsample(self: __torch__.Ops, x: Tensor, w: List[Tensor], height: int, width: int) -> Tensor:
    return self.conv(torch.upsample_nearest2d(x, [height, width]), w, 1, 1)

  # Group norm, SiLU, 3x3 convolution, and back to float32.
  def output(self: __torch__.Ops, x: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    h = torch.silu_(self.group_norm(x, groups, w[0], w[1], eps))
    return torch.contiguous(torch.to(self.conv2d(h, w[2], w[3], 1, 1), 6))

  # ---- attention -----------------------------------------------------------------------------------------------------

  def split_heads(self: __torch__.Ops, x: Tensor, heads: int) -> Tensor:
    size = torch.size(x)
    return torch.transpose(torch.view(x, [size[0], size[1], heads, size[2] // heads]), 1, 2)

  def merge_heads(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.flatten(torch.transpose(x, 1, 2), 2)

  # [B, C, H, W] -> [B, H * W, C]; a view where x is channels last.
  def pixels_as_tokens(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.flatten(torch.permute(x, [0, 2, 3, 1]), 1, 2)

  def attend(self: __torch__.Ops, q: Tensor, k: Tensor, v: Tensor, heads: int, upcast: bool) -> Tensor:
    q = self.split_heads(q, heads)
    k = self.split_heads(k, heads)
    v = self.split_heads(v, heads)
    if upcast:
      y = torch.scaled_dot_product_attention(torch.to(q, 6), torch.to(k, 6), torch.to(v, 6))
      return self.merge_heads(torch.to(y, q.dtype))
    return self.merge_heads(torch.scaled_dot_product_attention(q, k, v))

  # Group norm and projection, transformer blocks over the pixels as tokens, projection and residual
  # (Rombach et al. 2022, appendix E). x [B, C, H, W], context [B, T, K].
  # w: norm, proj_in, proj_out (weight, bias each), then 19 for each block, as transformer_block lists them.
  def transformer(self: __torch__.Ops, x: Tensor, context: Tensor, w: List[Tensor], heads: int, groups: int, upcast: bool) -> Tensor:
    size = torch.size(x)
    channels = size[1]
    tokens = self.pixels_as_tokens(x)
    y = self.pixels_as_tokens(self.group_norm(x, groups, w[0], w[1], 1.0e-06))
    y = self.dense(y, w[2], w[3])
    blocks = (len(w) - 6) // 19
    for i in range(blocks):
      o = 6 + i * 19
      y = self.transformer_block(y, context, torch.slice(w, o, o + 19, 1), heads, upcast)
    y = self.dense_plus(y, tokens, w[4], w[5])
    return torch.permute(torch.view(y, [size[0], size[2], size[3], channels]), [0, 3, 1, 2])

  # y [B, N, C]. w: norm1 (2), self q+k+v, self out (2), norm2 (2), cross q, cross k+v, cross out (2), norm3 (2),
  # value (2), gate (2), out (2) of the feed-forward: GEGLU (Shazeer 2020), its two halves kept apart.
  def transformer_block(self: __torch__.Ops, y: Tensor, context: Tensor, w: List[Tensor], heads: int, upcast: bool) -> Tensor:
    width = [torch.size(y, -1)]
    n = torch.layer_norm(y, width, w[0], w[1], 1.0e-05)
    q, k, v = torch.unbind(torch.view(self.dense(n, w[2], None), [torch.size(y, 0), torch.size(y, 1), 3, width[0]]), 2)
    y = self.dense_plus(self.attend(q, k, v, heads, upcast), y, w[3], w[4])
    n = torch.layer_norm(y, width, w[5], w[6], 1.0e-05)
    q = self.dense(n, w[7], None)
    k, v = torch.unbind(torch.view(self.dense(context, w[8], None), [torch.size(y, 0), -1, 2, width[0]]), 2)
    y = self.dense_plus(self.attend(q, k, v, heads, upcast), y, w[9], w[10])
    n = torch.layer_norm(y, width, w[11], w[12], 1.0e-05)
    h = self.dense_times(n, self.dense_gelu(n, w[15], w[16]), w[13], w[14])
    return self.dense_plus(h, y, w[17], w[18])

  # ---- CLIP ----------------------------------------------------------------------------------------------------------

  # Token ids [B, T] -> [B, T, C]. w: token_embedding, position_embedding.
  def embed_tokens(self: __torch__.Ops, ids: Tensor, w: List[Tensor]) -> Tensor:
    ids = torch.to(ids, 4)
    return torch.add(torch.embedding(w[0], ids), torch.slice(w[1], 0, 0, torch.size(ids, 1)))

  # Pre-norm transformer layer with causal attention. w: layer_norm1, q+k+v, out_proj, layer_norm2, fc1, fc2.
  def clip_layer(self: __torch__.Ops, x: Tensor, w: List[Tensor], heads: int, activation: str, eps: float) -> Tensor:
    width = [torch.size(x, -1)]
    n = torch.layer_norm(x, width, w[0], w[1], eps)
    q, k, v = torch.unbind(torch.view(torch.linear(n, w[2], w[3]), [torch.size(x, 0), torch.size(x, 1), 3, width[0]]), 2)
    a = torch.scaled_dot_product_attention(self.split_heads(q, heads), self.split_heads(k, heads), self.split_heads(v, heads), None, 0., True)
    x = torch.add(torch.linear(self.merge_heads(a), w[4], w[5]), x)
    h = torch.linear(torch.layer_norm(x, width, w[6], w[7], eps), w[8], w[9])
    if activation == "quick_gelu":
      h = torch.mul_(torch.sigmoid(torch.mul(h, 1.702)), h)
    else:
      h = torch.gelu_(h)
    return torch.add(torch.linear(h, w[10], w[11]), x)

  # The row of each batch entry at the given position: x [B, T, C], positions [B] -> [B, C].
  def token_at(self: __torch__.Ops, x: Tensor, positions: Tensor) -> Tensor:
    return torch.stack([x[i, int(positions[i])] for i in range(torch.size(x, 0))])

  # ---- autoencoders --------------------------------------------------------------------------------------------------

  # As resnet, without time. w: norm1, conv1, norm2, conv2, then conv_shortcut.
  def plain_resnet(self: __torch__.Ops, x: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    h = torch.silu_(self.group_norm(x, groups, w[0], w[1], eps))
    h = self.conv2d(h, w[2], w[3], 1, 1)
    h = torch.silu_(self.group_norm(h, groups, w[4], w[5], eps))
    if len(w) > 8:
      return self.conv2d_onto(self.conv2d(h, w[6], w[7], 1, 1), x, w[8], w[9], 0)
    return self.conv2d_plus(h, x, w[6], w[7], 1)

  # One head over all pixels. w: group_norm, to_q, to_k, to_v, to_out (weight, bias each).
  def pixel_attention(self: __torch__.Ops, x: Tensor, w: List[Tensor], groups: int, eps: float) -> Tensor:
    size = torch.size(x)
    y = self.pixels_as_tokens(self.group_norm(x, groups, w[0], w[1], eps))
    y = self.attend(self.dense(y, w[2], w[3]), self.dense(y, w[4], w[5]), self.dense(y, w[6], w[7]), 1, False)
    y = self.dense_plus(y, self.pixels_as_tokens(x), w[8], w[9])
    return torch.permute(torch.view(y, [size[0], size[2], size[3], size[1]]), [0, 3, 1, 2])

  # Halves a picture; the padding is on the right and the bottom only.
  def downsample_asymmetric(self: __torch__.Ops, x: Tensor, w: List[Tensor]) -> Tensor:
    return self.conv2d(torch.constant_pad_nd(x, [0, 1, 0, 1]), w[0], w[1], 2, 0)

  # Three convolutions with ReLU between, residual, ReLU. w: conv.0, conv.2, conv.4 (weight, bias each).
  def tiny_block(self: __torch__.Ops, x: Tensor, w: List[Tensor]) -> Tensor:
    h = torch.relu_(self.conv2d(x, w[0], w[1], 1, 1))
    h = torch.relu_(self.conv2d(h, w[2], w[3], 1, 1))
    return torch.relu_(self.conv2d_plus(h, x, w[4], w[5], 1))

  # 3 tanh(x / 3), which keeps latents within -3..3.
  def soft_clamp(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.mul(torch.tanh(torch.div(x, 3.)), 3.)

  def halves(self: __torch__.Ops, x: Tensor) -> List[Tensor]:
    return torch.chunk(x, 2, 1)

  # Pixels in -1..1, [1, 3, H, W] -> bytes 0..255 as [H, W, 3].
  def to_bytes(self: __torch__.Ops, x: Tensor) -> Tensor:
    y = torch.clamp(torch.round(torch.mul(torch.add(torch.to(x, 6), 1.), 127.5)), 0., 255.)
    return torch.contiguous(torch.to(torch.permute(torch.select(y, 0, 0), [1, 2, 0]), 0))

  # ---- sampling ------------------------------------------------------------------------------------------------------

  # Classifier-free guidance (Ho & Salimans 2022), uncond + s (cond - uncond), and its rescale (Lin et al. 2023,
  # equations 15-16). output [B, C, H, W]; for each row the index of its conditional and (or -1) unconditional output.
  def guide(self: __torch__.Ops, output: Tensor, cond: List[int], uncond: List[int], scale: List[float], rescale: List[float]) -> List[Tensor]:
    rows = annotate(List[Tensor], [])
    for i in range(len(cond)):
      c = output[cond[i]]
      if uncond[i] < 0:
        g = c
      else:
        u = output[uncond[i]]
        g = torch.add(u, torch.sub(c, u), alpha=scale[i])
        if rescale[i] != 0.:
          matched = torch.mul(g, torch.div(torch.std(c), torch.std(g)))
          g = torch.add(torch.mul(matched, rescale[i]), torch.mul(g, 1. - rescale[i]))
      rows.append(g)
    return rows

  # One sampler step of one row: update [S, S + 2] times [state; output; noise]. state [S, C, H, W].
  def step(self: __torch__.Ops, state: Tensor, output: Tensor, noise: List[Tensor], update: List[float]) -> Tensor:
    slots = torch.size(state, 0)
    rows = annotate(List[Tensor], [])
    for i in range(slots):
      o = i * (slots + 2)
      y = torch.mul(output, update[o + slots])
      for j in range(slots):
        if update[o + j] != 0.:
          y = torch.add_(y, state[j], alpha=update[o + j])
      if len(noise) > 0:
        y = torch.add_(y, noise[0], alpha=update[o + slots + 1])
      rows.append(y)
    return torch.stack(rows)

  # a * x + b * y
  def combine(self: __torch__.Ops, x: Tensor, a: float, y: Tensor, b: float) -> Tensor:
    return torch.add(torch.mul(x, a), y, alpha=b)

  # mean + standard deviation * noise; the log-variance is clamped as in training.
  def drawn(self: __torch__.Ops, mean: Tensor, log_variance: Tensor, noise: Tensor) -> Tensor:
    deviation = torch.exp(torch.mul(torch.clamp(log_variance, -30., 20.), 0.5))
    return torch.add(mean, torch.mul(deviation, noise))

  # x moved down and right; what leaves on one side comes in on the other.
  def rolled(self: __torch__.Ops, x: Tensor, down: int, right: int) -> Tensor:
    return torch.roll(x, [down, right], [-2, -1])

  # x continued on each side by a margin of what is at the other.
  def wrapped(self: __torch__.Ops, x: Tensor, margin: int) -> Tensor:
    h = torch.size(x, -2)
    w = torch.size(x, -1)
    tall = torch.cat([torch.slice(x, -2, h - margin, h), x, torch.slice(x, -2, 0, margin)], -2)
    return torch.cat([torch.slice(tall, -1, w - margin, w), tall, torch.slice(tall, -1, 0, margin)], -1)

  # x without a margin on each side.
  def inner(self: __torch__.Ops, x: Tensor, margin: int) -> Tensor:
    tall = torch.slice(x, -2, margin, torch.size(x, -2) - margin)
    return torch.contiguous(torch.slice(tall, -1, margin, torch.size(x, -1) - margin))

  # y where mask is 1, x where it is 0.
  def blend(self: __torch__.Ops, x: Tensor, y: Tensor, mask: Tensor) -> Tensor:
    return torch.add(x, torch.mul(torch.sub(y, x), mask))
