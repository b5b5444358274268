// Trained weights; written by scripts/train.sh, never by hand.
// Origin: the gold sets named in CONTRIBUTING.md (novels, magazines, news, made lists; 10,200 beads) and two variations of
// each document, 2026-11-28.

extension AlignerWeights {
  /// Weights for length.
  static let lengthTable = """
    transition open-deletion	-1.7269	-2.0623
    transition extend-deletion	-0.2321	-0.6859
    transition open-insertion	-1.2175	-1.3674
    transition extend-insertion	0.4317	0.1642
    transition switch-to-insertion	0.1367	-0.1515
    shape 1-1	2.271	2.1396
    shape 2-1	0.4915	0.5318
    shape 3-1	0.2512	0.3437
    shape 4-1	1.0068	0.9245
    shape 5-1	0.5549	0.5566
    shape 6-1	0.9052	1.595
    shape 1-2	1.3399	1.1696
    shape 1-3	2.2618	1.8862
    shape 1-4	0.7212	2.0032
    shape 1-5	-0.02	-0.0072
    shape 1-6	-0.008	-0.0025
    shape 2-2	-1.0849	-1.2167
    shape 3-2	-1.063	-1.6712
    shape 2-3	-0.8638	-1.0815
    shape 3-3	-1.3335	-1.8661
    shape 4-2	-1.6545	-1.9038
    shape 2-4	-0.7754	-0.7628
    shape 1-0	-1.2799	-0.9856
    shape 0-1	-0.3838	-0.5737
    shape-adaptation	0.0342	0.6586
    length-deviation	0.2624	-0.0447
    length-deviation-squared	-1.9995	-1.2438
    length-log-ratio	-3.4064	-2.7711
    length-log-ratio-squared	0.6785	0.9417
    length-log-ratio-many-to-one	0.6112	-0.4235
    length-log-ratio-one-to-many	0.5638	0.2572
    length-size	-0.3514	-0.3276
    length-size-large-bead	-0.4696	-0.3595
    length-unpaired	-0.405	-0.4422
    questions-shared	1.4758	1.6386
    questions-differ	-0.4901	-0.3266
    exclamations-shared	3.5779	3.5976
    exclamations-differ	0.2536	0.2062
    quotes-differ	-1.1709	-1.0191
    quotes-shared	1.0959	1.2225
    colons-differ	-0.9442	-0.8311
    parentheses-differ	-0.8419	-0.803
    parentheses-shared	4.2267	3.9868
    ending-equal	1.2955	1.1938
    ending-question-differs	0.079	0.0153
    ending-exclamation-shared	-0.6264	-0.6697
    closing-quote-differs	-0.5189	-0.556
    closing-quote-shared	3.5053	3.3609
    opening-quote-differs	-0.6681	-0.5947
    opening-quote-shared	1.6287	1.6805
    chinese-ends-with-comma	2.2619	1.9271
    english-ends-with-comma	2.963	2.2772
    chinese-clauses-for-many	0.8811	0.5592
    english-clauses-for-many	0.8076	0.7408
    breaks-differ	-1.3238	-1.1497
    paragraph-start-shared	1.5322	1.3825
    paragraph-start-differs	-1.5546	-1.5671
    paragraph-break-inside	-1.7377	-1.6089
    role-shared	11.138	9.7505
    role-differs	-5.0286	-4.7988
    roles-mixed	-2.0135	-1.9473
    heading-unpaired	4.4703	4.0961
    title-unpaired	0.0	0.0
    """

  /// Weights for length, numbers.
  static let numbersTable = """
    transition open-deletion	-1.8712	-1.9462
    transition extend-deletion	-0.7502	-0.9835
    transition open-insertion	-1.2662	-1.2699
    transition extend-insertion	-0.0721	-0.2805
    transition switch-to-insertion	0.3226	0.0964
    shape 1-1	2.2801	2.3404
    shape 2-1	0.5535	0.7391
    shape 3-1	0.3079	0.4829
    shape 4-1	1.1257	1.0013
    shape 5-1	0.3471	0.4366
    shape 6-1	1.1986	1.3889
    shape 1-2	1.2071	1.3249
    shape 1-3	2.07	1.8395
    shape 1-4	1.4435	1.6775
    shape 1-5	-0.0196	-0.0143
    shape 1-6	-0.0053	-0.0038
    shape 2-2	-1.2703	-1.1163
    shape 3-2	-1.0824	-1.5234
    shape 2-3	-1.3156	-0.9761
    shape 3-3	-1.2559	-1.721
    shape 4-2	-1.8177	-2.0031
    shape 2-4	-0.8876	-0.7777
    shape 1-0	-1.2041	-1.1267
    shape 0-1	-0.4755	-0.6857
    shape-adaptation	0.0502	0.894
    length-deviation	0.4469	-0.1218
    length-deviation-squared	-2.0955	-1.1768
    length-log-ratio	-3.5299	-2.0678
    length-log-ratio-squared	0.6465	0.4491
    length-log-ratio-many-to-one	0.2374	-0.7242
    length-log-ratio-one-to-many	0.4788	0.0609
    length-size	-0.2849	-0.1392
    length-size-large-bead	-0.4877	-0.2891
    length-unpaired	-0.5838	-0.5618
    questions-shared	1.3054	1.4051
    questions-differ	-0.403	-0.2924
    exclamations-shared	4.4926	4.2409
    exclamations-differ	0.4478	0.2535
    quotes-differ	-1.1666	-0.9786
    quotes-shared	0.6913	0.9157
    colons-differ	-0.8503	-0.7411
    parentheses-differ	-1.1456	-1.0293
    parentheses-shared	5.5113	5.0119
    ending-equal	1.1716	1.0533
    ending-question-differs	-0.0771	-0.1133
    ending-exclamation-shared	-0.8247	-0.8917
    closing-quote-differs	-0.5036	-0.519
    closing-quote-shared	3.4146	3.2564
    opening-quote-differs	-0.6683	-0.5053
    opening-quote-shared	1.8229	1.9623
    chinese-ends-with-comma	2.6159	2.3242
    english-ends-with-comma	2.7586	1.9168
    chinese-clauses-for-many	0.9147	0.505
    english-clauses-for-many	0.7693	0.6535
    breaks-differ	-1.3752	-1.1239
    paragraph-start-shared	1.6961	1.4566
    paragraph-start-differs	-1.5937	-1.5863
    paragraph-break-inside	-1.7859	-1.5592
    role-shared	11.3945	10.713
    role-differs	-5.1558	-5.0657
    roles-mixed	-1.996	-1.9764
    heading-unpaired	3.3486	3.3018
    title-unpaired	0.0	0.0
    numbers-shared	2.3141	2.3071
    numbers-shared-count	0.5066	0.4729
    numbers-english-only	-1.5847	-1.5332
    numbers-chinese-only	-1.0777	-1.003
    numbers-all-shared	0.5213	0.496
    numbers-disjoint	0.3843	0.4789
    numbers-unpaired	0.0726	0.1163
    """

  /// Weights for length, names.
  static let namesAloneTable = """
    transition open-deletion	-1.838	-1.9285
    transition extend-deletion	-0.468	-0.7537
    transition open-insertion	-1.2166	-1.2239
    transition extend-insertion	-0.1611	-0.3868
    transition switch-to-insertion	0.3806	0.1359
    shape 1-1	2.6025	2.6532
    shape 2-1	0.6417	0.8463
    shape 3-1	0.4478	0.6112
    shape 4-1	1.1775	1.0303
    shape 5-1	0.4457	0.4406
    shape 6-1	0.9175	1.3421
    shape 1-2	1.3992	1.5799
    shape 1-3	2.2061	2.1672
    shape 1-4	1.3675	1.5467
    shape 1-5	-0.019	-0.0132
    shape 1-6	-0.0054	-0.0037
    shape 2-2	-1.225	-1.0944
    shape 3-2	-1.1653	-1.7058
    shape 2-3	-1.3857	-0.9573
    shape 3-3	-1.5166	-2.155
    shape 4-2	-1.5928	-1.8592
    shape 2-4	-0.9659	-0.8386
    shape 1-0	-1.0512	-1.0331
    shape 0-1	-0.4556	-0.6733
    shape-adaptation	0.0394	0.9032
    length-deviation	0.2344	0.0628
    length-deviation-squared	-1.8431	-1.1408
    length-log-ratio	-3.6402	-3.6691
    length-log-ratio-squared	0.5574	1.2129
    length-log-ratio-many-to-one	0.4619	-0.6615
    length-log-ratio-one-to-many	0.4586	0.282
    length-size	-0.3055	-0.299
    length-size-large-bead	-0.4511	-0.2605
    length-unpaired	-0.4467	-0.4672
    questions-shared	1.6283	1.7285
    questions-differ	-0.376	-0.1687
    exclamations-shared	4.4957	4.4465
    exclamations-differ	0.4354	0.2374
    quotes-differ	-1.1379	-0.9654
    quotes-shared	0.7513	0.9412
    colons-differ	-0.8421	-0.714
    parentheses-differ	-1.0068	-0.995
    parentheses-shared	6.1304	5.5151
    ending-equal	0.9877	0.8904
    ending-question-differs	-0.2794	-0.34
    ending-exclamation-shared	-0.5846	-0.6468
    closing-quote-differs	-0.4573	-0.4702
    closing-quote-shared	3.596	3.5002
    opening-quote-differs	-0.4848	-0.3167
    opening-quote-shared	2.0719	2.1576
    chinese-ends-with-comma	1.6103	1.3668
    english-ends-with-comma	2.5415	1.8093
    chinese-clauses-for-many	1.0385	0.642
    english-clauses-for-many	0.758	0.6302
    breaks-differ	-1.4379	-1.2552
    paragraph-start-shared	1.4559	1.2297
    paragraph-start-differs	-1.4998	-1.4831
    paragraph-break-inside	-1.9587	-1.7195
    role-shared	11.7262	10.8219
    role-differs	-5.4937	-5.559
    roles-mixed	-2.0305	-1.9076
    heading-unpaired	3.0885	3.0588
    title-unpaired	0.0	0.0
    names-shared	1.1297	1.235
    names-shared-count	1.6304	1.3544
    names-english-only	-1.233	-1.2559
    names-chinese-only	-0.4109	-0.4743
    names-all-shared	1.1397	1.0921
    names-disjoint	0.1667	0.2297
    names-unpaired	0.1876	0.1034
    """

  /// Weights for length, lexicon.
  static let lexiconAloneTable = """
    transition open-deletion	-1.6807	-1.7262
    transition extend-deletion	-0.3945	-0.5742
    transition open-insertion	-1.2709	-1.2905
    transition extend-insertion	-0.0502	-0.2332
    transition switch-to-insertion	0.7526	0.5416
    shape 1-1	2.4516	2.3719
    shape 2-1	0.9742	1.1384
    shape 3-1	0.5374	1.0235
    shape 4-1	1.4985	1.0032
    shape 5-1	0.0431	-0.2373
    shape 6-1	0.6366	0.8516
    shape 1-2	0.8497	1.0622
    shape 1-3	1.7081	1.2973
    shape 1-4	1.0903	1.1954
    shape 1-5	-0.0214	-0.0138
    shape 1-6	-0.0017	-0.001
    shape 2-2	-1.791	-0.8346
    shape 3-2	-0.7994	-1.1881
    shape 2-3	-0.5113	-0.4305
    shape 3-3	-1.0374	-1.3977
    shape 4-2	-1.7049	-1.5883
    shape 2-4	-0.9385	-0.9387
    shape 1-0	-0.8546	-0.6771
    shape 0-1	-0.2188	-0.4131
    shape-adaptation	0.2433	0.7912
    length-deviation	-0.6099	-0.7669
    length-deviation-squared	-0.3565	-0.3697
    length-log-ratio	-0.6601	1.0934
    length-log-ratio-squared	-1.6267	-1.9745
    length-log-ratio-many-to-one	-0.6163	-0.854
    length-log-ratio-one-to-many	0.3822	0.5143
    length-size	0.1502	0.1205
    length-size-large-bead	0.3712	0.321
    length-unpaired	0.1536	-0.0108
    questions-shared	2.2906	2.0215
    questions-differ	-0.0084	0.0498
    exclamations-shared	4.326	4.0773
    exclamations-differ	0.864	0.5597
    quotes-differ	-0.7617	-0.4492
    quotes-shared	0.0649	0.3421
    colons-differ	-0.2185	-0.2495
    parentheses-differ	-3.0608	-2.9713
    parentheses-shared	6.8987	7.6086
    ending-equal	1.2002	1.054
    ending-question-differs	0.0132	0.0145
    ending-exclamation-shared	-1.6157	-1.7702
    closing-quote-differs	-0.447	-0.5147
    closing-quote-shared	3.392	3.379
    opening-quote-differs	-0.3682	-0.3426
    opening-quote-shared	2.4816	2.2882
    chinese-ends-with-comma	1.0946	1.2328
    english-ends-with-comma	2.4007	2.1671
    chinese-clauses-for-many	0.4078	0.1677
    english-clauses-for-many	0.6308	0.4914
    breaks-differ	-1.4582	-1.3349
    paragraph-start-shared	1.1293	0.9722
    paragraph-start-differs	-1.2823	-1.2347
    paragraph-break-inside	-1.9204	-1.7021
    role-shared	7.4451	7.4639
    role-differs	-5.817	-5.9089
    roles-mixed	-3.3703	-3.3414
    heading-unpaired	1.9619	1.6732
    title-unpaired	0.0	0.0
    lexicon-english-sum	1.025	1.0634
    lexicon-chinese-sum	1.2068	1.0069
    lexicon-english	8.217	7.7993
    lexicon-chinese	6.7268	6.445
    lexicon-english-large	2.1229	2.7098
    lexicon-chinese-large	-1.6845	-1.9085
    lexicon-english-edge	0.1213	0.5044
    lexicon-chinese-edge	-0.4206	-0.0022
    lexicon-english-gain	10.8694	9.2663
    lexicon-chinese-gain	5.933	5.703
    lexicon-english-missed	-2.0875	-1.5171
    lexicon-chinese-missed	-0.638	-0.7306
    lexicon-unpaired	0.3336	0.03
    lexicon-unpaired-weight	0.4835	0.4101
    """

  /// Weights for length, numbers, names.
  static let namesTable = """
    transition open-deletion	-1.858	-1.9669
    transition extend-deletion	-0.6785	-0.9054
    transition open-insertion	-1.2764	-1.2846
    transition extend-insertion	-0.1848	-0.4058
    transition switch-to-insertion	0.3978	0.1388
    shape 1-1	2.6273	2.727
    shape 2-1	0.7199	0.9163
    shape 3-1	0.5289	0.692
    shape 4-1	1.3575	1.1056
    shape 5-1	0.2776	0.3151
    shape 6-1	1.01	1.3677
    shape 1-2	1.3593	1.5786
    shape 1-3	2.2166	2.0358
    shape 1-4	1.5054	1.7122
    shape 1-5	-0.0143	-0.0099
    shape 1-6	-0.0046	-0.003
    shape 2-2	-1.4147	-1.1625
    shape 3-2	-1.1842	-1.7454
    shape 2-3	-1.4555	-1.0816
    shape 3-3	-1.4485	-1.9755
    shape 4-2	-1.711	-1.9092
    shape 2-4	-1.0018	-0.9201
    shape 1-0	-1.1086	-1.025
    shape 0-1	-0.4736	-0.6832
    shape-adaptation	0.0789	0.9701
    length-deviation	0.4475	0.0405
    length-deviation-squared	-1.8934	-1.0994
    length-log-ratio	-3.9286	-3.1072
    length-log-ratio-squared	0.6585	0.8295
    length-log-ratio-many-to-one	0.1973	-0.7034
    length-log-ratio-one-to-many	0.523	0.3189
    length-size	-0.3249	-0.2677
    length-size-large-bead	-0.4372	-0.2369
    length-unpaired	-0.5379	-0.5403
    questions-shared	1.3698	1.49
    questions-differ	-0.398	-0.2675
    exclamations-shared	4.869	4.5755
    exclamations-differ	0.5452	0.2504
    quotes-differ	-1.1274	-0.9111
    quotes-shared	0.4749	0.771
    colons-differ	-0.6617	-0.6213
    parentheses-differ	-1.4597	-1.503
    parentheses-shared	6.5426	6.0439
    ending-equal	0.9211	0.8269
    ending-question-differs	-0.3041	-0.3213
    ending-exclamation-shared	-0.6727	-0.7534
    closing-quote-differs	-0.5125	-0.5463
    closing-quote-shared	3.4485	3.2972
    opening-quote-differs	-0.5129	-0.2983
    opening-quote-shared	2.0998	2.2678
    chinese-ends-with-comma	1.9507	1.7848
    english-ends-with-comma	2.4969	1.7521
    chinese-clauses-for-many	1.0482	0.6855
    english-clauses-for-many	0.7795	0.6305
    breaks-differ	-1.3422	-1.1044
    paragraph-start-shared	1.6096	1.172
    paragraph-start-differs	-1.4913	-1.4945
    paragraph-break-inside	-1.9082	-1.6532
    role-shared	10.6049	9.8264
    role-differs	-5.7726	-5.7349
    roles-mixed	-1.9789	-1.9113
    heading-unpaired	2.8639	2.7999
    title-unpaired	0.0	0.0
    numbers-shared	2.4359	2.5329
    numbers-shared-count	0.081	0.0907
    numbers-english-only	-1.6121	-1.4331
    numbers-chinese-only	-1.0154	-0.8383
    numbers-all-shared	0.663	0.6873
    numbers-disjoint	0.3545	0.2925
    numbers-unpaired	-0.0297	0.0954
    names-shared	0.6214	0.7065
    names-shared-count	1.8298	1.6696
    names-english-only	-1.483	-1.5352
    names-chinese-only	-0.3249	-0.4417
    names-all-shared	1.1109	0.9523
    names-disjoint	0.0654	0.272
    names-unpaired	0.1627	0.0613
    """

  /// Weights for length, numbers, names, lexicon.
  static let lexiconTable = """
    transition open-deletion	-1.4095	-1.467
    transition extend-deletion	-0.1819	-0.3941
    transition open-insertion	-0.9512	-0.9592
    transition extend-insertion	0.2155	-0.0095
    transition switch-to-insertion	0.8981	0.649
    shape 1-1	2.2629	2.3025
    shape 2-1	0.5558	0.8469
    shape 3-1	0.179	0.8527
    shape 4-1	1.4151	0.8538
    shape 5-1	0.1349	-0.1711
    shape 6-1	1.0918	1.3303
    shape 1-2	0.7627	0.9927
    shape 1-3	1.8761	1.2494
    shape 1-4	1.2122	1.4287
    shape 1-5	-0.0161	-0.0087
    shape 1-6	-0.002	-0.001
    shape 2-2	-2.2808	-1.0646
    shape 3-2	-0.9919	-1.5875
    shape 2-3	-0.4623	-0.4635
    shape 3-3	-0.7497	-0.9999
    shape 4-2	-1.835	-1.8854
    shape 2-4	-0.9527	-0.9292
    shape 1-0	-0.6732	-0.5386
    shape 0-1	0.1126	-0.2317
    shape-adaptation	0.3072	0.8941
    length-deviation	-0.6255	-0.6669
    length-deviation-squared	-0.228	-0.3488
    length-log-ratio	-0.7966	0.4304
    length-log-ratio-squared	-1.7509	-1.5567
    length-log-ratio-many-to-one	-0.4818	-0.7183
    length-log-ratio-one-to-many	0.1387	0.2388
    length-size	-0.2448	-0.2539
    length-size-large-bead	0.3181	0.2323
    length-unpaired	0.2653	0.0724
    questions-shared	2.2168	1.9572
    questions-differ	0.0921	0.1491
    exclamations-shared	4.5012	4.0657
    exclamations-differ	0.9557	0.5831
    quotes-differ	-0.7956	-0.4251
    quotes-shared	-0.2161	0.2475
    colons-differ	0.048	-0.0708
    parentheses-differ	-3.3346	-3.3601
    parentheses-shared	9.8533	9.6645
    ending-equal	0.9993	0.8578
    ending-question-differs	-0.1111	-0.1604
    ending-exclamation-shared	-1.5934	-1.7625
    closing-quote-differs	-0.4237	-0.4474
    closing-quote-shared	3.365	3.4211
    opening-quote-differs	-0.2277	-0.2088
    opening-quote-shared	2.8593	2.5173
    chinese-ends-with-comma	1.7702	1.7596
    english-ends-with-comma	2.1652	1.8545
    chinese-clauses-for-many	0.5895	0.3772
    english-clauses-for-many	0.6378	0.5685
    breaks-differ	-1.0926	-0.9623
    paragraph-start-shared	0.8861	0.7778
    paragraph-start-differs	-1.2008	-1.0476
    paragraph-break-inside	-2.0926	-1.6988
    role-shared	6.9283	6.8163
    role-differs	-6.8325	-6.2963
    roles-mixed	-3.3788	-3.4174
    heading-unpaired	1.7442	1.3632
    title-unpaired	0.0	0.0
    numbers-shared	1.405	1.1577
    numbers-shared-count	-0.5853	-0.6043
    numbers-english-only	-1.6571	-1.5591
    numbers-chinese-only	-0.9071	-0.8077
    numbers-all-shared	0.8271	1.0928
    numbers-disjoint	-0.0902	-0.467
    numbers-unpaired	-0.0984	-0.1562
    names-shared	-0.6567	-0.635
    names-shared-count	2.133	2.1614
    names-english-only	-1.2494	-1.2677
    names-chinese-only	0.3274	0.1509
    names-all-shared	1.5459	1.1539
    names-disjoint	0.9099	1.246
    names-unpaired	0.2685	0.1798
    lexicon-english-sum	1.0353	1.081
    lexicon-chinese-sum	1.0692	0.8765
    lexicon-english	7.9694	7.4206
    lexicon-chinese	6.6629	6.2064
    lexicon-english-large	2.3815	3.0951
    lexicon-chinese-large	-1.707	-1.7992
    lexicon-english-edge	-0.0317	0.5373
    lexicon-chinese-edge	-0.7332	-0.3448
    lexicon-english-gain	8.5005	6.7797
    lexicon-chinese-gain	6.0747	5.5563
    lexicon-english-missed	-1.0098	-0.4562
    lexicon-chinese-missed	0.5544	0.3212
    lexicon-unpaired	-0.4951	-0.6484
    lexicon-unpaired-weight	0.1145	0.1298
    """

  /// Weights for length, numbers, names, lexicon, encoder of another model.
  static let vectorsTable = """
    transition open-deletion	-1.9701	-1.8054
    transition extend-deletion	-0.0297	-0.0945
    transition open-insertion	-1.7736	-1.5247
    transition extend-insertion	-0.0236	-0.276
    transition switch-to-insertion	0.5225	0.2824
    shape 1-1	1.6305	1.8764
    shape 2-1	0.6507	0.6596
    shape 3-1	0.5683	0.8556
    shape 4-1	1.4241	0.6584
    shape 5-1	-0.0247	0.2725
    shape 6-1	0.7705	0.7997
    shape 1-2	1.2337	1.6306
    shape 1-3	2.5401	1.7846
    shape 1-4	1.1045	1.2887
    shape 1-5	-0.4098	-0.3051
    shape 1-6	-0.0036	-0.0024
    shape 2-2	-2.5807	-1.5573
    shape 3-2	-1.6047	-2.0833
    shape 2-3	-1.3103	-1.341
    shape 3-3	-0.1718	-0.5132
    shape 4-2	-1.1035	-0.9683
    shape 2-4	-0.4651	-0.4984
    shape 1-0	-0.8415	-0.4973
    shape 0-1	-0.57	-0.5784
    shape-adaptation	0.2748	0.8826
    length-deviation	-0.4495	-0.5846
    length-deviation-squared	-0.2789	-0.3543
    length-log-ratio	-1.7782	-0.2396
    length-log-ratio-squared	0.515	0.3356
    length-log-ratio-many-to-one	-0.081	-0.1647
    length-log-ratio-one-to-many	0.2828	0.2763
    length-size	0.0891	0.2683
    length-size-large-bead	0.1851	0.0426
    length-unpaired	0.8818	0.5282
    questions-shared	1.5357	1.5898
    questions-differ	0.0757	0.0855
    exclamations-shared	3.7622	3.3369
    exclamations-differ	0.983	0.6032
    quotes-differ	-0.9006	-0.6143
    quotes-shared	-0.6587	-0.732
    colons-differ	0.4375	0.308
    parentheses-differ	-1.9577	-1.5159
    parentheses-shared	5.4891	6.068
    ending-equal	0.8009	0.6922
    ending-question-differs	0.3854	0.4123
    ending-exclamation-shared	-1.8521	-1.8768
    closing-quote-differs	-0.2301	-0.2365
    closing-quote-shared	3.4028	3.4704
    opening-quote-differs	-0.1787	-0.1116
    opening-quote-shared	3.3382	3.201
    chinese-ends-with-comma	1.7911	1.7269
    english-ends-with-comma	1.711	2.8445
    chinese-clauses-for-many	0.8337	0.6631
    english-clauses-for-many	0.2369	0.1661
    breaks-differ	-0.8633	-0.8061
    paragraph-start-shared	1.4305	1.3842
    paragraph-start-differs	-1.3866	-1.1452
    paragraph-break-inside	-2.095	-1.809
    role-shared	5.0602	5.1436
    role-differs	-3.725	-3.4646
    roles-mixed	-3.107	-3.3352
    heading-unpaired	1.871	1.6333
    title-unpaired	0.0	0.0
    numbers-shared	0.37	-0.1058
    numbers-shared-count	-0.2912	-0.0963
    numbers-english-only	-1.4036	-1.1438
    numbers-chinese-only	-0.9185	-0.6983
    numbers-all-shared	0.4368	0.8283
    numbers-disjoint	0.1371	-0.3425
    numbers-unpaired	-0.2103	-0.2227
    names-shared	-0.1326	-0.0694
    names-shared-count	0.7748	0.8092
    names-english-only	-1.1164	-1.0075
    names-chinese-only	0.5979	0.4148
    names-all-shared	0.4194	0.0872
    names-disjoint	0.6428	1.1285
    names-unpaired	0.3639	0.2936
    lexicon-english-sum	0.9694	1.0022
    lexicon-chinese-sum	0.9019	0.735
    lexicon-english	5.9902	5.785
    lexicon-chinese	3.3598	3.1032
    lexicon-english-large	2.8843	3.6768
    lexicon-chinese-large	-1.7796	-2.1428
    lexicon-english-edge	-0.135	0.6426
    lexicon-chinese-edge	-0.1044	0.8288
    lexicon-english-gain	1.3896	-0.2137
    lexicon-chinese-gain	5.7484	4.5767
    lexicon-english-missed	-0.8966	-0.2388
    lexicon-chinese-missed	2.1103	2.0245
    lexicon-unpaired	1.015	1.1732
    lexicon-unpaired-weight	-0.1299	0.0085
    encoder-cosine	0.3784	0.6359
    encoder-margin	-12.1126	-8.209
    encoder-cosine-large	-1.3091	0.0387
    encoder-margin-large	4.3023	2.2704
    encoder-ratio	-16.7859	-13.4673
    encoder-far	-5.4186	-5.9364
    encoder-near	-0.1845	0.471
    encoder-more-english	-6.9166	-6.5309
    encoder-more-chinese	-4.1658	-4.2368
    encoder-change-english	0.3411	0.2546
    encoder-change-chinese	4.4434	3.7534
    encoder-change-both	-1.5552	-0.7941
    encoder-less-english	0.6227	1.109
    encoder-less-english-best	-2.3301	-1.5783
    encoder-less-chinese	3.2878	2.4538
    encoder-less-chinese-best	-1.2236	-1.919
    encoder-split	5.3592	4.9217
    encoder-best	-5.79	-5.1333
    encoder-best-inside	4.2273	2.4861
    """

  /// Weights for length, numbers, names, lexicon, encoder and its tokens.
  static let encoderTable = """
    transition open-deletion	-1.7201	-1.6001
    transition extend-deletion	0.3443	0.182
    transition open-insertion	-1.276	-1.1131
    transition extend-insertion	0.308	0.0626
    transition switch-to-insertion	0.9176	0.7196
    shape 1-1	2.2641	2.4104
    shape 2-1	0.3241	0.449
    shape 3-1	0.339	0.8271
    shape 4-1	1.4557	0.5695
    shape 5-1	-0.0479	0.2397
    shape 6-1	0.8436	0.9007
    shape 1-2	1.3137	1.6482
    shape 1-3	2.788	1.7649
    shape 1-4	0.8664	1.1389
    shape 1-5	-0.5449	-0.3784
    shape 1-6	-0.0047	-0.0024
    shape 2-2	-3.1172	-1.7054
    shape 3-2	-1.3521	-1.9406
    shape 2-3	-1.3619	-1.4255
    shape 3-3	-0.0481	-0.4707
    shape 4-2	-1.0819	-1.0564
    shape 2-4	-0.3761	-0.3284
    shape 1-0	-0.7545	-0.4631
    shape 0-1	-0.0459	-0.2296
    shape-adaptation	0.3897	0.875
    length-deviation	-0.3353	-0.5966
    length-deviation-squared	-0.2073	-0.2794
    length-log-ratio	-2.7167	-0.6473
    length-log-ratio-squared	0.993	0.5837
    length-log-ratio-many-to-one	-0.2822	-0.272
    length-log-ratio-one-to-many	-0.1832	-0.2701
    length-size	-0.2159	0.094
    length-size-large-bead	0.2707	0.0883
    length-unpaired	1.4013	0.9286
    questions-shared	0.8439	0.8995
    questions-differ	0.1039	0.122
    exclamations-shared	3.725	3.3166
    exclamations-differ	0.9785	0.6019
    quotes-differ	-0.8193	-0.5322
    quotes-shared	-0.8727	-0.7779
    colons-differ	0.4727	0.4051
    parentheses-differ	-1.9938	-1.6231
    parentheses-shared	4.8564	4.7164
    ending-equal	0.8878	0.773
    ending-question-differs	0.5066	0.4872
    ending-exclamation-shared	-1.9654	-1.9938
    closing-quote-differs	-0.3194	-0.3709
    closing-quote-shared	3.1509	3.1826
    opening-quote-differs	-0.256	-0.2642
    opening-quote-shared	3.1313	2.8816
    chinese-ends-with-comma	2.0443	1.9183
    english-ends-with-comma	0.9562	2.4455
    chinese-clauses-for-many	1.0085	0.8396
    english-clauses-for-many	0.1486	0.1892
    breaks-differ	-0.8093	-0.7352
    paragraph-start-shared	1.4854	1.3619
    paragraph-start-differs	-1.3404	-1.1402
    paragraph-break-inside	-2.0021	-1.7769
    role-shared	6.0523	5.2015
    role-differs	-4.007	-3.6472
    roles-mixed	-3.1654	-2.7842
    heading-unpaired	1.6274	1.1892
    title-unpaired	0.0	0.0
    numbers-shared	-0.137	-0.4016
    numbers-shared-count	0.1093	0.2755
    numbers-english-only	-1.1049	-0.9232
    numbers-chinese-only	-0.6272	-0.3919
    numbers-all-shared	0.572	0.8429
    numbers-disjoint	0.0847	-0.2818
    numbers-unpaired	-0.0356	-0.045
    names-shared	0.0117	-0.0157
    names-shared-count	0.84	0.8461
    names-english-only	-1.1825	-1.0388
    names-chinese-only	0.5659	0.4111
    names-all-shared	0.2866	0.058
    names-disjoint	1.1601	1.4445
    names-unpaired	0.3682	0.2992
    lexicon-english-sum	1.1437	1.1505
    lexicon-chinese-sum	0.829	0.747
    lexicon-english	6.839	6.4632
    lexicon-chinese	1.2696	0.8321
    lexicon-english-large	4.2411	4.7747
    lexicon-chinese-large	-2.4748	-3.0214
    lexicon-english-edge	-2.2509	-1.7565
    lexicon-chinese-edge	-2.1077	-0.852
    lexicon-english-gain	1.6876	-0.2399
    lexicon-chinese-gain	4.4779	3.7949
    lexicon-english-missed	0.9802	1.0086
    lexicon-chinese-missed	2.1711	1.76
    lexicon-unpaired	0.4019	0.4796
    lexicon-unpaired-weight	-0.0284	0.0655
    encoder-cosine	0.2133	0.4079
    encoder-margin	-11.5274	-7.9097
    encoder-cosine-large	-0.9458	0.1526
    encoder-margin-large	4.4346	2.2222
    encoder-ratio	-14.7212	-12.3101
    encoder-far	-7.4865	-7.8602
    encoder-near	-0.6603	0.2665
    encoder-more-english	-6.667	-6.276
    encoder-more-chinese	-4.1648	-4.2349
    encoder-change-english	0.7364	0.4886
    encoder-change-chinese	3.7977	3.1925
    encoder-change-both	-1.6305	-0.6
    encoder-less-english	-2.6746	-1.7493
    encoder-less-english-best	-2.2062	-1.4726
    encoder-less-chinese	0.2155	-0.1369
    encoder-less-chinese-best	-1.2166	-1.8729
    encoder-split	4.4599	4.0913
    encoder-best	-5.3625	-4.7287
    encoder-best-inside	3.4912	2.3521
    token-english-sum	-0.2086	-0.1752
    token-chinese-sum	0.1113	-0.1319
    token-english	-0.499	-0.9721
    token-chinese	10.0156	10.2422
    token-english-large	-5.2356	-3.8586
    token-chinese-large	2.9079	3.3143
    token-english-edge	8.7148	8.0838
    token-chinese-edge	7.5025	6.4767
    token-english-gain	3.8488	4.7073
    token-chinese-gain	14.2114	12.8672
    token-english-missed	-12.1712	-10.8763
    token-chinese-missed	1.0408	1.3109
    token-unpaired	2.8198	2.0775
    token-unpaired-weight	-0.4363	-0.3025
    """
}
