# The networks that enlarge pictures, each whole in one method: UpscalingOps.java calls them by name. The conventions are those
# of ops.py: bare numbers are torch's codes, what ends in an underscore works in place, and never on what Java gave.
# x [B, 3, H, W] in 0..1, float32; w is all weights of the network in the order that its comment lists, weight and bias of each
# convolution side by side. A convolution computes in the number format of its weights, so a network may mix formats.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # ---- layers --------------------------------------------------------------------------------------------------------

  # Convolution i of w at stride 1, which keeps the size.
  def conv(self: __torch__.Ops, x: Tensor, w: List[Tensor], i: int, padding: int) -> Tensor:
    k = w[2 * i]
    x = torch.contiguous(torch.to(x, k.dtype), memory_format=2)
    if k.is_mkldnn:
      none = annotate(List[Optional[number]], [])
      return ops.mkldnn._convolution_pointwise(x, k, w[2 * i + 1], [padding, padding], [1, 1], [1, 1], 1, "none", none, "")
    return torch.conv2d(x, k, w[2 * i + 1], [1, 1], [padding, padding])

  # As conv, then ReLU.
  def conv_relu(self: __torch__.Ops, x: Tensor, w: List[Tensor], i: int, padding: int) -> Tensor:
    k = w[2 * i]
    if k.is_mkldnn:
      x = torch.contiguous(torch.to(x, k.dtype), memory_format=2)
      none = annotate(List[Optional[number]], [])
      return ops.mkldnn._convolution_pointwise(x, k, w[2 * i + 1], [padding, padding], [1, 1], [1, 1], 1, "relu", none, "")
    return torch.relu_(self.conv(x, w, i, padding))

  # As conv, then the leaky ReLU of the ESRGAN family.
  def conv_leaky(self: __torch__.Ops, x: Tensor, w: List[Tensor], i: int) -> Tensor:
    k = w[2 * i]
    if k.is_mkldnn:
      x = torch.contiguous(torch.to(x, k.dtype), memory_format=2)
      slope = annotate(List[Optional[number]], [0.2])
      return ops.mkldnn._convolution_pointwise(x, k, w[2 * i + 1], [1, 1], [1, 1], [1, 1], 1, "leaky_relu", slope, "")
    return torch.leaky_relu_(self.conv(x, w, i, 1), 0.2)

  # x in float32, laid out as Java reads it.
  def picture(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.contiguous(torch.to(x, 6))

  # Residual in residual dense blocks (Wang et al. 2018, section 3.1): shape begins with the number of blocks, of dense blocks
  # in each, and of convolutions with an activation in each of those. Their convolutions begin at w's convolution i.
  def residual_in_residual(self: __torch__.Ops, h: Tensor, w: List[Tensor], i: int, shape: List[int], leaky: bool) -> Tensor:
    for t in range(shape[0]):
      y = h
      for d in range(shape[1]):
        dense = torch.to(y, w[2 * i].dtype)
        for c in range(shape[2]):
          if leaky:
            more = self.conv_leaky(dense, w, i)
          else:
            more = self.conv_relu(dense, w, i, 1)
          dense = torch.cat([dense, more], 1)
          i = i + 1
        y = torch.add(y, self.conv(dense, w, i, 1), alpha=0.2)
        i = i + 1
      h = torch.add(h, y, alpha=0.2)
    return h

  # Each pixel as a square of that side.
  def enlarged(self: __torch__.Ops, x: Tensor, factor: int) -> Tensor:
    return torch.upsample_nearest2d(x, [torch.size(x, 2) * factor, torch.size(x, 3) * factor])

  # ---- networks ------------------------------------------------------------------------------------------------------

  # The RRDN of idealo's image-super-resolution; shape as above, then the factor.
  # w: Pre_blocks_conv, for each block t and dense block d: F_t_d_1.., LFF_t_d; post_blocks_conv, PreShuffle, SR.
  def rrdn(self: __torch__.Ops, x: Tensor, w: List[Tensor], shape: List[int]) -> Tensor:
    first = self.conv(x, w, 0, 1)
    h = self.residual_in_residual(first, w, 1, shape, False)
    i = 1 + shape[0] * shape[1] * (shape[2] + 1)
    h = torch.add(self.conv(h, w, i, 1), first)
    h = torch.pixel_shuffle(self.conv(h, w, i + 1, 1), shape[3])
    return self.picture(self.conv(h, w, i + 2, 1))

  # Residual dense network (Zhang et al. 2018) in the layout of image-super-resolution; shape: dense blocks, convolutions in
  # each, factor. w: F_m1, F_0, for each d: F_d_1.., LFF_d; GFF_1, GFF_2, UPN1, UPN2, UPN3, SR.
  def rdn(self: __torch__.Ops, x: Tensor, w: List[Tensor], shape: List[int]) -> Tensor:
    first = self.conv(x, w, 0, 1)
    h = self.conv(first, w, 1, 1)
    outputs = annotate(List[Tensor], [])
    i = 2
    for d in range(shape[0]):
      dense = torch.to(h, w[2 * i].dtype)
      for c in range(shape[1]):
        dense = torch.cat([dense, self.conv_relu(dense, w, i, 1)], 1)
        i = i + 1
      h = torch.add(h, self.conv(dense, w, i, 0))
      outputs.append(h)
      i = i + 1
    h = self.conv(torch.cat(outputs, 1), w, i, 0)
    h = torch.add(self.conv(h, w, i + 1, 1), first)
    h = self.conv_relu(h, w, i + 2, 2)
    h = self.conv_relu(h, w, i + 3, 1)
    h = self.enlarged(self.conv(h, w, i + 4, 1), shape[2])
    return self.picture(self.conv(h, w, i + 5, 1))

  # RRDBNet (Wang et al. 2018), with Real-ESRGAN's unshuffled input; shape as above, then doublings and unshuffling.
  # w: conv_first, for each block and rdb: conv1..5; conv_body, conv_up1.., conv_hr, conv_last.
  def rrdbnet(self: __torch__.Ops, x: Tensor, w: List[Tensor], shape: List[int]) -> Tensor:
    if shape[4] > 1:
      x = torch.pixel_unshuffle(x, shape[4])
    first = self.conv(x, w, 0, 1)
    h = self.residual_in_residual(first, w, 1, shape, True)
    i = 1 + shape[0] * shape[1] * (shape[2] + 1)
    h = torch.add(self.conv(h, w, i, 1), first)
    for u in range(shape[3]):
      i = i + 1
      h = self.conv_leaky(self.enlarged(torch.to(h, w[2 * i].dtype), 2), w, i)
    h = self.conv_leaky(h, w, i + 1)
    return self.picture(self.conv(h, w, i + 2, 1))

  # The compact network of Real-ESRGAN (SRVGGNetCompact); shape: convolutions, factor.
  # w: the convolutions of body, then the slopes of the PReLU after each but the last.
  def srvgg(self: __torch__.Ops, x: Tensor, w: List[Tensor], shape: List[int]) -> Tensor:
    last = shape[0] - 1
    h = x
    for i in range(last):
      h = self.conv(h, w, i, 1)
      h = torch.prelu(h, torch.to(w[2 * shape[0] + i], h.dtype))
    h = torch.pixel_shuffle(self.conv(h, w, last, 1), shape[1])
    return torch.add(self.picture(h), self.enlarged(x, shape[1]))
